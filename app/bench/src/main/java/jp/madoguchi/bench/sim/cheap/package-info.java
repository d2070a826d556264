/** Keys and signatures that cost nothing and protect nothing, for simulated worlds alone. */
@NullMarked
package jp.madoguchi.bench.sim.cheap;

import org.jspecify.annotations.NullMarked;
