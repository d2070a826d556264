/** Made-up people's hands for training and tests: a seed is a person, another seed a shot. */
@NullMarked
package jp.madoguchi.core.simulator.hand;

import org.jspecify.annotations.NullMarked;
