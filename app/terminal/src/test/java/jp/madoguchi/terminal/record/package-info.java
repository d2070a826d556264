/** Tests of how records read. */
@NullMarked
package jp.madoguchi.terminal.record;

import org.jspecify.annotations.NullMarked;
