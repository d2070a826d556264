/** Operators are taken in at a terminal, with their cards and palms (職員の登録, T6). */
@NullMarked
package jp.madoguchi.core.admission;

import org.jspecify.annotations.NullMarked;
