/** The main job from end to end, pressed key by key, with a picture and a line for each step. */
@NullMarked
package jp.madoguchi.sandbox.tour;

import org.jspecify.annotations.NullMarked;
