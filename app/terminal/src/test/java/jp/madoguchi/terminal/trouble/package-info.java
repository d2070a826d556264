/** Every fault has its sentence. */
@NullMarked
package jp.madoguchi.terminal.trouble;

import org.jspecify.annotations.NullMarked;
