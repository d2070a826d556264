/** Tests of the window around the pages. */
@NullMarked
package jp.madoguchi.terminal.shell;

import org.jspecify.annotations.NullMarked;
