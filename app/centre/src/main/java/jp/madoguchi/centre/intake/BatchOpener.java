package jp.madoguchi.centre.intake;

import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.Ledger;

/** Opens sealed batches and checks all that does not depend on what is stored. */
public interface BatchOpener {
  /** What came of it. */
  sealed interface Result {}

  /** Envelope, content and place agree. */
  record Opened(OpenedBatch batch) implements Result {}

  /** They do not. */
  record Refused(LineRefusal refusal) implements Result {}

  /**
   * Opens.
   *
   * @param hash SHA-256 of {@code sealed}
   * @param place as whom and under which number it was sent
   */
  Result open(byte[] sealed, Bytes hash, Ledger.Place place);
}
