/** Restraint and support measures as movements: set, changed, renewed and ended with four eyes. */
@NullMarked
package jp.madoguchi.core.movement.restraint;

import org.jspecify.annotations.NullMarked;
