/** What the centre costs on PostgreSQL: taking in, handing out, comparing. */
@NullMarked
package jp.madoguchi.bench.centre;

import org.jspecify.annotations.NullMarked;
