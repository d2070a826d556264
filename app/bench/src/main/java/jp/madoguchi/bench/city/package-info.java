/** What the made-up city looks like, counted. */
@NullMarked
package jp.madoguchi.bench.city;

import org.jspecify.annotations.NullMarked;
