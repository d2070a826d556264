/** How an operator likes the window: colours, letters, the columns of tables. */
@NullMarked
package jp.madoguchi.terminal.looks;

import org.jspecify.annotations.NullMarked;
