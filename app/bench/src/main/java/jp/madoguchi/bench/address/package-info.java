/** Look-ups of addresses beside a plain database with the same towns. */
@NullMarked
package jp.madoguchi.bench.address;

import org.jspecify.annotations.NullMarked;
