/** The window around the work: rail, banner, status bar, key sheet. */
@NullMarked
package jp.madoguchi.terminal.shell;

import org.jspecify.annotations.NullMarked;
