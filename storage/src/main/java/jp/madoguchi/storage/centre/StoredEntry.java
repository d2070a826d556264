package jp.madoguchi.storage.centre;

import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.value.Bytes;

/**
 * An access entry as it arrived.
 *
 * @param bytes its canonical bytes, without its content
 * @param sound whether it continues the terminal's chain and its content is the one committed to
 */
public record StoredEntry(AccessEntry entry, Bytes bytes, boolean sound) {}
