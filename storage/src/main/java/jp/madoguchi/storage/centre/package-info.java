/** What the centre keeps: devices, operators, residents' states, batches, receipts and its log. */
@NullMarked
package jp.madoguchi.storage.centre;

import org.jspecify.annotations.NullMarked;
