/** A camera of the training room: it shows made-up hands in scenes that the trainer chooses. */
@NullMarked
package jp.madoguchi.core.simulator.camera;

import org.jspecify.annotations.NullMarked;
