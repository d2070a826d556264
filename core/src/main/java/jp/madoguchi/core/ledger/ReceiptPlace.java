package jp.madoguchi.core.ledger;

import jp.madoguchi.core.value.Bytes;

/**
 * What a receipt says of the centre's log.
 *
 * @param index of the batch in the log, from 1
 * @param batchHash the entry there
 * @param size of the log when the receipt was given, and its {@code root}
 */
public record ReceiptPlace(long index, Bytes batchHash, long size, Bytes root) {}
