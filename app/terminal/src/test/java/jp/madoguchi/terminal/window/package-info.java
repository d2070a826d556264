/** The window before anybody signs in. */
@NullMarked
package jp.madoguchi.terminal.window;

import org.jspecify.annotations.NullMarked;
