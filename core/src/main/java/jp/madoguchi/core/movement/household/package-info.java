/** Households that split, merge and change, and their heads (世帯). */
@NullMarked
package jp.madoguchi.core.movement.household;

import org.jspecify.annotations.NullMarked;
