@NullMarked
package jp.madoguchi.core.movement.twin;

import org.jspecify.annotations.NullMarked;
