/** What a session at a terminal is: its states, how long it lasts, and the place that is kept. */
@NullMarked
package jp.madoguchi.core.seat;

import org.jspecify.annotations.NullMarked;
