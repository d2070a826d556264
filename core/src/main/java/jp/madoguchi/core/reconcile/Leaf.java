package jp.madoguchi.core.reconcile;

import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * What the tree holds of one resident: which state is the present one, and what it says.
 *
 * @param history the state's history number, at least 1
 * @param state SHA-256 of the state's bytes, see {@link ResidentCodec}
 */
public record Leaf(AddressNumber number, int history, Bytes state) {
  public Leaf {
    if (history < 1 || state.length() != Sha256.LENGTH) {
      throw new IllegalArgumentException("no leaf of the tree");
    }
  }

  /** The leaf of a present state. */
  public static Leaf of(ResidentRecord state) {
    return new Leaf(state.number(), state.history(), Sha256.of(ResidentCodec.encode(state)));
  }
}
