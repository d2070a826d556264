/** What the office enters and removes of its own accord (職権記載, 職権消除). */
@NullMarked
package jp.madoguchi.core.movement.exofficio;

import org.jspecify.annotations.NullMarked;
