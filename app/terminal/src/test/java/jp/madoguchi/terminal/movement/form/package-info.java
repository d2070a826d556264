/** The form of a move with its rules and drafts. */
@NullMarked
package jp.madoguchi.terminal.movement.form;

import org.jspecify.annotations.NullMarked;
