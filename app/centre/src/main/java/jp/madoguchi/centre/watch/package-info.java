/** Figures about a centre at work, for those who look after it. */
@NullMarked
package jp.madoguchi.centre.watch;

import org.jspecify.annotations.NullMarked;
