/** Merkle tree hashes as in RFC 6962 section 2.1. */
@NullMarked
package jp.madoguchi.core.merkle;

import org.jspecify.annotations.NullMarked;
