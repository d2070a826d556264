/** Half-typed forms, kept at each field. */
@NullMarked
package jp.madoguchi.core.draft;

import org.jspecify.annotations.NullMarked;
