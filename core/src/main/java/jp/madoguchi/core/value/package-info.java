/** The answer of every parser: a value that is right, or the name of what is wrong. */
@NullMarked
package jp.madoguchi.core.value;

import org.jspecify.annotations.NullMarked;
