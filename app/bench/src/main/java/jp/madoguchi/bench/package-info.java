/** Measures what the product does beside what its parts could do alone. */
@NullMarked
package jp.madoguchi.bench;

import org.jspecify.annotations.NullMarked;
