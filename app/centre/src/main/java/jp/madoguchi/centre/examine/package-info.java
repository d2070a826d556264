/** Checks again, at the centre, everything that the terminal checked (protocol point 12). */
@NullMarked
package jp.madoguchi.centre.examine;

import org.jspecify.annotations.NullMarked;
