/** Batches up, receipts down. */
@NullMarked
package jp.madoguchi.core.batch;

import org.jspecify.annotations.NullMarked;
