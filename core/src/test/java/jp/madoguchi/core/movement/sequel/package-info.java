@NullMarked
package jp.madoguchi.core.movement.sequel;

import org.jspecify.annotations.NullMarked;
