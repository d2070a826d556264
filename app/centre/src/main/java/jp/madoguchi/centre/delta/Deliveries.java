package jp.madoguchi.centre.delta;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.delta.Delta;
import jp.madoguchi.core.delta.DeltaCodec;
import jp.madoguchi.core.delta.ResidentsAsked;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reconcile.SignedHead;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.reconcile.TreeQuestion;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Deltas;

/** What one office's register gives out. Safe for use by several threads. */
public final class Deliveries {
  private final CentreStore store;
  private final Office office;
  private final CentreKeys keys;

  public Deliveries(CentreStore store, Office office, CentreKeys keys) {
    this.store = store;
    this.office = office;
    this.keys = keys;
  }

  /** Where the register stands. */
  public TreeHead head() {
    return store.inTransaction(transaction -> transaction.deltas().head());
  }

  /** The same, signed: what parts of the tree hold leads to its root. */
  public Bytes signedHead() {
    return new SignedHead(office.environment(), office.municipality().code(), head()).sign(keys);
  }

  /** What parts of the tree hold, as the answer's bytes. */
  public byte[] parts(TreeQuestion question) {
    return store.inTransaction(transaction -> question.answer(transaction.deltas().tree()));
  }

  /** As {@link Deltas#point}. */
  public Optional<Bytes> point(long cursor) {
    return store.read(transaction -> transaction.deltas().point(cursor));
  }

  /**
   * A page with where it leads.
   *
   * @param root of the tree after {@code to}; absent in the midst of a transaction
   */
  public record SignedPage(long to, Optional<Bytes> root, Bytes signed) {}

  /**
   * The signed page after a cursor; empty where the register has not come so far.
   *
   * @param most rows in it
   */
  public Optional<SignedPage> page(long from, int most) {
    Optional<Deltas.Page> page =
        store.inTransaction(transaction -> transaction.deltas().page(from, most));
    return page.map(found ->
        new SignedPage(
            found.to(),
            found.root(),
            signed(
                Delta.Kind.PAGE,
                found.from(),
                found.to(),
                found.records(),
                List.of(),
                found.root())));
  }

  /** The signed states of these residents, or of the first of them. */
  public Bytes residents(ResidentsAsked asked) {
    Deltas.People people =
        store.inTransaction(transaction -> transaction.deltas().people(asked.numbers()));
    TreeHead head = people.head();
    return signed(
        Delta.Kind.RESIDENTS,
        head.cursor(),
        head.cursor(),
        people.records(),
        people.unknown(),
        Optional.of(head.root()));
  }

  private Bytes signed(
      Delta.Kind kind,
      long from,
      long to,
      List<Bytes> rows,
      List<AddressNumber> tombstones,
      Optional<Bytes> root) {
    return DeltaCodec.sign(
        new Delta(
            office.environment(),
            office.municipality().code(),
            kind,
            from,
            to,
            List.of(),
            tombstones,
            root),
        rows,
        keys);
  }
}
