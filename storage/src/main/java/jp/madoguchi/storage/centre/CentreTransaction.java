package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.BATCH;
import static jp.madoguchi.storage.centre.schema.Tables.RECEIPT;

import java.util.Collection;
import jp.madoguchi.core.value.Ulid;

/**
 * What can be read and written within one transaction of {@link CentreStore#inTransaction}; of no
 * use after it.
 */
public final class CentreTransaction {
  private final OwnRows own;
  private final Deltas deltas;

  CentreTransaction(OwnRows own) {
    this.own = own;
    this.deltas = new Deltas(own);
  }

  OwnRows own() {
    return own;
  }

  /** Begins what has one row, or a first one, for each municipality, unless it has begun. */
  int begin() {
    deltas.begin();
    checkpoints().begin();
    return ledger().begin();
  }

  /** Whether there is one batch and one receipt for each entry of the log. */
  boolean isWhole() {
    return ledger().lockLog().size() == own.count(BATCH) && own.count(BATCH) == own.count(RECEIPT);
  }

  /** The registers of terminals and of operators. */
  public Registry registry() {
    return new Registry(own);
  }

  /** Residents' states. */
  public Residents residents() {
    return new Residents(own, deltas);
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
    return new Changes(own);
  }

  /** Batches that come in pieces. */
  public Uploads uploads() {
    return new Uploads(own);
  }

  /** Media that were read in. */
  public Media media() {
    return new Media(own);
  }

  /** Batches, receipts and the centre's log. */
  public Ledger ledger() {
    return new Ledger(own);
  }

  /** Signed checkpoints of that log. */
  public Checkpoints checkpoints() {
    return new Checkpoints(own);
  }

  /** Certificates that no longer count. */
  public TrustRows trust() {
    return new TrustRows(own);
  }

  /** Terminals' certificates. */
  public Certification certification() {
    return new Certification(own);
  }

  /** Which suites terminals are to use. */
  public SuiteDemands suites() {
    return new SuiteDemands(own);
  }

  /** When terminals ask for other certificates. */
  public RenewalTerms renewals() {
    return new RenewalTerms(own);
  }

  /** Which witness terminals demand. */
  public WitnessDemands witnesses() {
    return new WitnessDemands(own);
  }

  /** Terminals' leases. */
  public Leases leases() {
    return new Leases(own);
  }

  /** What terminals are to do. */
  public Orders orders() {
    return new Orders(own);
  }

  /** What terminals are told about logins. */
  public DirectiveRows directives() {
    return new DirectiveRows(own);
  }

  /** Who is at work on whom. */
  public EditingClaims editing() {
    return new EditingClaims(own);
  }

  /** What administrators did. */
  public AdminEntries administration() {
    return new AdminEntries(own);
  }
}
