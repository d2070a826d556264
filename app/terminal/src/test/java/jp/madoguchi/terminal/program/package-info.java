/** Tests of program. */
@NullMarked
package jp.madoguchi.terminal.program;

import org.jspecify.annotations.NullMarked;
