/** Who is told of what others are issued. */
@NullMarked
package jp.madoguchi.core.tell;

import org.jspecify.annotations.NullMarked;
