/** The form by which every kind of movement is entered. */
@NullMarked
package jp.madoguchi.terminal.movement.form;

import org.jspecify.annotations.NullMarked;
