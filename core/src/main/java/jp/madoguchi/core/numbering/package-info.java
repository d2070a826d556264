/** Unused resident record codes, allotted to a terminal and given one by one (4.3.1). */
@NullMarked
package jp.madoguchi.core.numbering;

import org.jspecify.annotations.NullMarked;
