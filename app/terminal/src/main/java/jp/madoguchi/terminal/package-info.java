/** The terminal: what a clerk sees and presses. */
@NullMarked
package jp.madoguchi.terminal;

import org.jspecify.annotations.NullMarked;
