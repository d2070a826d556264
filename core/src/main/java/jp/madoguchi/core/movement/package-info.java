/** Movements (異動): what each asks for, checks and changes. */
@NullMarked
package jp.madoguchi.core.movement;

import org.jspecify.annotations.NullMarked;
