/** Move-in (転入). */
@NullMarked
package jp.madoguchi.core.movement.movein;

import org.jspecify.annotations.NullMarked;
