/** How an operator likes the window. */
@NullMarked
package jp.madoguchi.terminal.looks;

import org.jspecify.annotations.NullMarked;
