/** What can go wrong with a store of records, whatever it is built on. */
@NullMarked
package jp.madoguchi.core.store;

import org.jspecify.annotations.NullMarked;
