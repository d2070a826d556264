/** Birth (出生). */
@NullMarked
package jp.madoguchi.core.movement.birth;

import org.jspecify.annotations.NullMarked;
