package jp.madoguchi.storage.terminal;

import jp.madoguchi.core.value.Bytes;

/**
 * A moment of the register: so many changes, and a hash over all of them.
 *
 * @param hash 32 bytes
 */
record RegisterPlace(long place, Bytes hash) {}
