/** Tests of the made-up hands. */
@NullMarked
package jp.madoguchi.core.simulator.hand;

import org.jspecify.annotations.NullMarked;
