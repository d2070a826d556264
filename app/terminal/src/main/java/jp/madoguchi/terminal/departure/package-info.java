/** Those who announced that they leave, and those of whose arrival nothing was heard. */
@NullMarked
package jp.madoguchi.terminal.departure;

import org.jspecify.annotations.NullMarked;
