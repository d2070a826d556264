/** The administrator's page on which what has reached the end of its term is erased. */
@NullMarked
package jp.madoguchi.terminal.retention;

import org.jspecify.annotations.NullMarked;
