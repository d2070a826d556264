/** What others changed, as it comes down from the centre (protocol point 17). */
@NullMarked
package jp.madoguchi.core.delta;

import org.jspecify.annotations.NullMarked;
