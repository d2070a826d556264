/** The daily close on the screen (日締め). */
@NullMarked
package jp.madoguchi.terminal.dayclose;

import org.jspecify.annotations.NullMarked;
