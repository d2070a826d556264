/** The change: the signed atom of everything. */
@NullMarked
package jp.madoguchi.core.change;

import org.jspecify.annotations.NullMarked;
