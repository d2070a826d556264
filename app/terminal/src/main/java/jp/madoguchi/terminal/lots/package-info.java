/** Files of notices: taking one in, its dry run, its entries and every line's fate. */
@NullMarked
package jp.madoguchi.terminal.lots;

import org.jspecify.annotations.NullMarked;
