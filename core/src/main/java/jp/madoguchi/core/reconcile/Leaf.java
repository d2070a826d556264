package jp.madoguchi.core.reconcile;

import java.security.MessageDigest;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * What the tree holds of one resident: which state is the present one, and what it and all before
 * it say. Of the present one alone, two registers that had another one before could look alike.
 *
 * @param history the present state's history number, at least 1
 * @param states of one state SHA-256 of its bytes, see {@link ResidentCodec}; of several SHA-256(3
 *     || that of those before the last || that of the last)
 */
public record Leaf(AddressNumber number, int history, Bytes states) {
  private static final byte AFTER = 3;

  public Leaf {
    if (history < 1 || states.length() != Sha256.LENGTH) {
      throw new IllegalArgumentException("no leaf of the tree");
    }
  }

  /** The leaf of somebody who has this state alone. */
  public static Leaf of(ResidentRecord state) {
    return new Leaf(state.number(), state.history(), Sha256.of(ResidentCodec.encode(state)));
  }

  /** The leaf of somebody's states in their order; empty where there are none. */
  public static Optional<Leaf> of(Stream<ResidentRecord> states) {
    return states.map(Leaf::of).reduce(Leaf::then);
  }

  /**
   * The leaf once one more state is present.
   *
   * @param next the same resident's, of that state alone
   */
  Leaf then(Leaf next) {
    MessageDigest digest = Sha256.fresh();
    digest.update(AFTER);
    digest.update(states.toArray());
    digest.update(next.states.toArray());
    return new Leaf(number, next.history, Bytes.of(digest.digest()));
  }
}
