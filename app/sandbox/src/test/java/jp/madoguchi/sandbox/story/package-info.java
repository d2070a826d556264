/** Whole stories at a terminal, told by other means than the tour. */
@NullMarked
package jp.madoguchi.sandbox.story;

import org.jspecify.annotations.NullMarked;
