/** Records made anew or restored (改製, 再製). */
@NullMarked
package jp.madoguchi.core.movement.remaking;

import org.jspecify.annotations.NullMarked;
