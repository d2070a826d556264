/** Tests of the daily close, without the toolkit. */
@NullMarked
package jp.madoguchi.terminal.dayclose;

import org.jspecify.annotations.NullMarked;
