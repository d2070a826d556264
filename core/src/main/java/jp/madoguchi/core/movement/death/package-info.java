/** Death and declared disappearance (死亡, 失踪). */
@NullMarked
package jp.madoguchi.core.movement.death;

import org.jspecify.annotations.NullMarked;
