/** Tests of paper. */
@NullMarked
package jp.madoguchi.terminal.paper;

import org.jspecify.annotations.NullMarked;
