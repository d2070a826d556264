/** Move-out (転出). */
@NullMarked
package jp.madoguchi.core.movement.moveout;

import org.jspecify.annotations.NullMarked;
