/** Drives the terminal's window with the keyboard alone, as a clerk does, with no display. */
@NullMarked
package jp.madoguchi.sandbox.drive;

import org.jspecify.annotations.NullMarked;
