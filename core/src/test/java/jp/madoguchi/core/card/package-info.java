/** Tests of the PIV client against the virtual card and against hostile ones. */
@NullMarked
package jp.madoguchi.core.card;

import org.jspecify.annotations.NullMarked;
