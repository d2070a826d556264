/** A resident's record on the screen. */
@NullMarked
package jp.madoguchi.terminal.record;

import org.jspecify.annotations.NullMarked;
