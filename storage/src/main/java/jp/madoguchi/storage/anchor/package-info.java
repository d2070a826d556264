/** Where a store's anchor is remembered outside the store. */
@NullMarked
package jp.madoguchi.storage.anchor;

import org.jspecify.annotations.NullMarked;
