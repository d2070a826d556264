/** Made-up fingers and a sensor that shows them. No real finger was copied. */
@NullMarked
package jp.madoguchi.core.simulator.finger;

import org.jspecify.annotations.NullMarked;
