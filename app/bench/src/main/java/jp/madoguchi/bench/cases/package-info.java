/** Files of cases that the rules of movements are checked against. */
@NullMarked
package jp.madoguchi.bench.cases;

import org.jspecify.annotations.NullMarked;
