/** The made-up city 架空県汐見市 and its made-up residents, for training and tests. */
@NullMarked
package jp.madoguchi.core.simulator.city;

import org.jspecify.annotations.NullMarked;
