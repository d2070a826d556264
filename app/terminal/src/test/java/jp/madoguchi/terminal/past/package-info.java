/** Tests of how records read. */
@NullMarked
package jp.madoguchi.terminal.past;

import org.jspecify.annotations.NullMarked;
