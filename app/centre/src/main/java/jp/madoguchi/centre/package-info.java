/** The central server: takes in batches, judges changes, gives receipts. */
@NullMarked
package jp.madoguchi.centre;

import org.jspecify.annotations.NullMarked;
