/** Whether somebody who is entered is somebody known: who is like them, and what was found. */
@NullMarked
package jp.madoguchi.core.movement.twin;

import org.jspecify.annotations.NullMarked;
