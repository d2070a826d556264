package jp.madoguchi.centre.intake;

import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.value.Bytes;

/** Makes a receipt's signed bytes. Safe for use by several threads. */
public interface ReceiptWriter {
  Bytes write(Receipt receipt);
}
