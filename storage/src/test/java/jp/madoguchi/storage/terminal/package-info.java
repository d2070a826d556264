/** Tests of a terminal's store. */
@NullMarked
package jp.madoguchi.storage.terminal;

import org.jspecify.annotations.NullMarked;
