package jp.madoguchi.storage.centre;

import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.value.Bytes;

/**
 * An access entry as it arrived.
 *
 * @param bytes its canonical bytes
 * @param sound whether it continues the terminal's chain
 */
public record StoredEntry(AccessEntry entry, Bytes bytes, boolean sound) {}
