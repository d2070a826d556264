/** The sealed store beside other embedded stores, with the same rows and questions. */
@NullMarked
package jp.madoguchi.bench.store;

import org.jspecify.annotations.NullMarked;
