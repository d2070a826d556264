/** Errors as sentences: what happened, what to do, a short code. */
@NullMarked
package jp.madoguchi.terminal.trouble;

import org.jspecify.annotations.NullMarked;
