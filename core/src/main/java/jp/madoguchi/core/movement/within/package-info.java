/** Move within the municipality (転居). */
@NullMarked
package jp.madoguchi.core.movement.within;

import org.jspecify.annotations.NullMarked;
