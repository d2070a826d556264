/** Memos on the screen (メモ, 1.1.15): never printed, and only at this terminal. */
@NullMarked
package jp.madoguchi.terminal.memo;

import org.jspecify.annotations.NullMarked;
