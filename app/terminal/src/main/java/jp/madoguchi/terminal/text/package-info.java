/** The words on the screen, Japanese first, English complete. */
@NullMarked
package jp.madoguchi.terminal.text;

import org.jspecify.annotations.NullMarked;
