/** Entering a move within the municipality (転居). */
@NullMarked
package jp.madoguchi.terminal.movement.within;

import org.jspecify.annotations.NullMarked;
