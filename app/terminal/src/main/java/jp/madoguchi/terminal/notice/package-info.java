/** Letters that follow from movements: the list, the look at one, and the way to the printer. */
@NullMarked
package jp.madoguchi.terminal.notice;

import org.jspecify.annotations.NullMarked;
