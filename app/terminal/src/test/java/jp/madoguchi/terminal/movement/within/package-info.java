/** The form of a move with its rules and drafts. */
@NullMarked
package jp.madoguchi.terminal.movement.within;

import org.jspecify.annotations.NullMarked;
