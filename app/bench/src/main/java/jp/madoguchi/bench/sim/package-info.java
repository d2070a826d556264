/** Terminals, a centre and all that can go wrong between them, in one process and from one seed. */
@NullMarked
package jp.madoguchi.bench.sim;

import org.jspecify.annotations.NullMarked;
