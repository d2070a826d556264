/** An operator is taken in at the terminal: card, PIN and palm, between two turns of the reader. */
@NullMarked
package jp.madoguchi.terminal.admission;

import org.jspecify.annotations.NullMarked;
