/** Items of a record on the screen, as far as whoever is signed in sees them. */
@NullMarked
package jp.madoguchi.terminal.sight;

import org.jspecify.annotations.NullMarked;
