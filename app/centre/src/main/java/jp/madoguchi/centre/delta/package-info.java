/** Tells terminals what others changed (protocol point 17). */
@NullMarked
package jp.madoguchi.centre.delta;

import org.jspecify.annotations.NullMarked;
