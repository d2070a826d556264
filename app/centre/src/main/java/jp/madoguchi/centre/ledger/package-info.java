/** Lets others see that the centre's log of acknowledged batches only grows. */
@NullMarked
package jp.madoguchi.centre.ledger;

import org.jspecify.annotations.NullMarked;
