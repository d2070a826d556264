/** Who stands at the counter, and for what. */
@NullMarked
package jp.madoguchi.terminal.reception;

import org.jspecify.annotations.NullMarked;
