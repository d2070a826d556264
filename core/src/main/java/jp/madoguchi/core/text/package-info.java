/** Names exactly as registered, and the folded forms by which they are found. */
@NullMarked
package jp.madoguchi.core.text;

import org.jspecify.annotations.NullMarked;
