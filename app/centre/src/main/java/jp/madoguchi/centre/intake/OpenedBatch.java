package jp.madoguchi.centre.intake;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.examine.Signed;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.value.Bytes;

/**
 * A batch whose envelope holds, with what its operators' signatures prove.
 *
 * @param sealed the envelope that names it
 * @param hash SHA-256 of {@code sealed}
 * @param outer what it came in, where it was sealed once more
 */
record OpenedBatch(
    Batch batch, List<Signed> changes, byte[] sealed, Bytes hash, Optional<Bytes> outer) {
  OpenedBatch {
    changes = List.copyOf(changes);
  }
}
