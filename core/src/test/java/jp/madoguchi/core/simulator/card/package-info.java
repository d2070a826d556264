/** Tests of the virtual card and the virtual reader. */
@NullMarked
package jp.madoguchi.core.simulator.card;

import org.jspecify.annotations.NullMarked;
