/** What goes to the clipboard, and that the screen was printed (requirement C4). */
@NullMarked
package jp.madoguchi.terminal.clipboard;

import org.jspecify.annotations.NullMarked;
