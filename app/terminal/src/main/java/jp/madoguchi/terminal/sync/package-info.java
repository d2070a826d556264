/** Carries batches to the centre and brings receipts back. */
@NullMarked
package jp.madoguchi.terminal.sync;

import org.jspecify.annotations.NullMarked;
