/** The paper laboratory: looks for a page that comes into the wrong person's hands. */
@NullMarked
package jp.madoguchi.bench.paper;

import org.jspecify.annotations.NullMarked;
