/** Tests of the search index. */
@NullMarked
package jp.madoguchi.core.search;

import org.jspecify.annotations.NullMarked;
