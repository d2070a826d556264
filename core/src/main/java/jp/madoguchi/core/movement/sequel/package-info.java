/** What is to be done after a movement: at the counter, elsewhere in the office, on the network. */
@NullMarked
package jp.madoguchi.core.movement.sequel;

import org.jspecify.annotations.NullMarked;
