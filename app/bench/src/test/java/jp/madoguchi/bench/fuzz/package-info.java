@NullMarked
package jp.madoguchi.bench.fuzz;

import org.jspecify.annotations.NullMarked;
