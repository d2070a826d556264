/** Undoing a movement (異動の取消し). */
@NullMarked
package jp.madoguchi.core.movement.undo;

import org.jspecify.annotations.NullMarked;
