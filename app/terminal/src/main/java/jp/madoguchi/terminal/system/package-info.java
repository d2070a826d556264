/** The machine's own clock and randomness behind the ports. */
@NullMarked
package jp.madoguchi.terminal.system;

import org.jspecify.annotations.NullMarked;
