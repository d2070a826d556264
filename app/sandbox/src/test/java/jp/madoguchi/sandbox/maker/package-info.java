/** Making and opening of sandboxes. */
@NullMarked
package jp.madoguchi.sandbox.maker;

import org.jspecify.annotations.NullMarked;
