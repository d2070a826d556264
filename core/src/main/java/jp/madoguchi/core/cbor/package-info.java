/**
 * Deterministic CBOR (RFC 8949 section 4.2.1): one encoding for each value, and no other accepted.
 */
@NullMarked
package jp.madoguchi.core.cbor;

import org.jspecify.annotations.NullMarked;
