/** What travels to the centre, and what came back. */
@NullMarked
package jp.madoguchi.terminal.sending;

import org.jspecify.annotations.NullMarked;
