/** Naturalisation, acquired and lost nationality (帰化, 国籍). */
@NullMarked
package jp.madoguchi.core.movement.nationality;

import org.jspecify.annotations.NullMarked;
