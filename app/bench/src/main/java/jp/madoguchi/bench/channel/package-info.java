/** Our sealed batches beside those of others, with the same content. */
@NullMarked
package jp.madoguchi.bench.channel;

import org.jspecify.annotations.NullMarked;
