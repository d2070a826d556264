/** Operators give their own cards another PIN. */
@NullMarked
package jp.madoguchi.terminal.pin;

import org.jspecify.annotations.NullMarked;
