@NullMarked
package jp.madoguchi.bench.sim;

import org.jspecify.annotations.NullMarked;
