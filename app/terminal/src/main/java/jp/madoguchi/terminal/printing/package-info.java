/** Which printer and tray take which paper, and what was printed here. */
@NullMarked
package jp.madoguchi.terminal.printing;

import org.jspecify.annotations.NullMarked;
