/** Corrections by the office (職権修正, 軽微な修正, 誤記修正). */
@NullMarked
package jp.madoguchi.core.movement.correction;

import org.jspecify.annotations.NullMarked;
