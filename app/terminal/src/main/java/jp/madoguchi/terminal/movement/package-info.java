/** Entering movements. */
@NullMarked
package jp.madoguchi.terminal.movement;

import org.jspecify.annotations.NullMarked;
