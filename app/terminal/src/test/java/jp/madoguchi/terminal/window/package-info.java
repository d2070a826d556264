/** What may come to the window, and when no more. */
@NullMarked
package jp.madoguchi.terminal.window;

import org.jspecify.annotations.NullMarked;
