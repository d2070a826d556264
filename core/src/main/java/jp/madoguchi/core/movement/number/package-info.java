/** Changes of the individual number and the resident record code. */
@NullMarked
package jp.madoguchi.core.movement.number;

import org.jspecify.annotations.NullMarked;
