package jp.madoguchi.centre.intake;

import java.util.List;
import jp.madoguchi.centre.examine.Signed;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.value.Bytes;

/**
 * A batch whose envelope holds, with what its operators' signatures prove.
 *
 * @param hash SHA-256 of {@code sealed}
 */
record OpenedBatch(Batch batch, List<Signed> changes, byte[] sealed, Bytes hash) {
  OpenedBatch {
    changes = List.copyOf(changes);
  }
}
