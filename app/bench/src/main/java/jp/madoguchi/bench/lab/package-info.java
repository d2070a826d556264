/** The fault laboratory: what is left of a terminal's store when the power or the program goes. */
@NullMarked
package jp.madoguchi.bench.lab;

import org.jspecify.annotations.NullMarked;
