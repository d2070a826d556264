/** Fonts and colours. */
@NullMarked
package jp.madoguchi.terminal.theme;

import org.jspecify.annotations.NullMarked;
