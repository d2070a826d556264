/** The unused resident record codes on a terminal's disk. */
@NullMarked
package jp.madoguchi.storage.numbering;

import org.jspecify.annotations.NullMarked;
