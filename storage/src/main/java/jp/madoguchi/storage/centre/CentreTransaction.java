package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.BATCH;
import static jp.madoguchi.storage.centre.schema.Tables.RECEIPT;

import java.util.Collection;
import jp.madoguchi.core.value.Ulid;
import org.jooq.DSLContext;

/**
 * What can be read and written within one transaction of {@link CentreStore#inTransaction}; of no
 * use after it.
 */
public final class CentreTransaction {
  private final DSLContext sql;
  private final Deltas deltas;

  CentreTransaction(DSLContext sql) {
    this.sql = sql;
    this.deltas = new Deltas(sql);
  }

  DSLContext sql() {
    return sql;
  }

  /** Whether there is one batch and one receipt for each entry of the log. */
  boolean isWhole() {
    return ledger().lockLog().size() == sql.fetchCount(BATCH)
        && sql.fetchCount(BATCH) == sql.fetchCount(RECEIPT);
  }

  /** The registers of terminals and of operators. */
  public Registry registry() {
    return new Registry(sql);
  }

  /** Residents' states. */
  public Residents residents() {
    return new Residents(sql, deltas);
  }

  /** What terminals are told of them. */
  public Deltas deltas() {
    return deltas;
  }

  /** What was said of these changes. */
  public JudgedChanges judged(Collection<Ulid> ids) {
    return new JudgedChanges(changes(), ids);
  }

  /** Changes that were judged. */
  public Changes changes() {
    return new Changes(sql);
  }

  /** Batches that come in pieces. */
  public Uploads uploads() {
    return new Uploads(sql);
  }

  /** Media that were read in. */
  public Media media() {
    return new Media(sql);
  }

  /** Batches, receipts and the centre's log. */
  public Ledger ledger() {
    return new Ledger(sql);
  }

  /** Signed checkpoints of that log. */
  public Checkpoints checkpoints() {
    return new Checkpoints(sql);
  }

  /** Certificates that no longer count. */
  public TrustRows trust() {
    return new TrustRows(sql);
  }

  /** Terminals' certificates. */
  public Certification certification() {
    return new Certification(sql);
  }

  /** Which suites terminals are to use. */
  public SuiteDemands suites() {
    return new SuiteDemands(sql);
  }

  /** When terminals ask for other certificates. */
  public RenewalTerms renewals() {
    return new RenewalTerms(sql);
  }

  /** Which witness terminals demand. */
  public WitnessDemands witnesses() {
    return new WitnessDemands(sql);
  }

  /** Terminals' leases. */
  public Leases leases() {
    return new Leases(sql);
  }

  /** What terminals are to do. */
  public Orders orders() {
    return new Orders(sql);
  }

  /** What administrators did. */
  public AdminEntries administration() {
    return new AdminEntries(sql);
  }
}
