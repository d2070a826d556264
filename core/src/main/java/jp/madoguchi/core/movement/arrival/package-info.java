/** What other municipalities tell of those who moved out (転入通知). */
@NullMarked
package jp.madoguchi.core.movement.arrival;

import org.jspecify.annotations.NullMarked;
