/** A foreign resident's alias (通称). */
@NullMarked
package jp.madoguchi.core.movement.alias;

import org.jspecify.annotations.NullMarked;
