/** Controls that draw and edit what the field needs. */
@NullMarked
package jp.madoguchi.terminal.control;

import org.jspecify.annotations.NullMarked;
