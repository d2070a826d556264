/** Memos (メモ, 1.1.15): what colleagues tell each other of a person, never printed. */
@NullMarked
package jp.madoguchi.core.memo;

import org.jspecify.annotations.NullMarked;
