/** The terminal's one window, put together. */
@NullMarked
package jp.madoguchi.terminal.window;

import org.jspecify.annotations.NullMarked;
