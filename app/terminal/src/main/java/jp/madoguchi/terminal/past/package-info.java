/** A record as it was on a day, on the screen. */
@NullMarked
package jp.madoguchi.terminal.past;

import org.jspecify.annotations.NullMarked;
