/** Who sits before the screen, and with which rights. */
@NullMarked
package jp.madoguchi.core.operator;

import org.jspecify.annotations.NullMarked;
