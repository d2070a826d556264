/** Tests of the simulated camera. */
@NullMarked
package jp.madoguchi.core.simulator.camera;

import org.jspecify.annotations.NullMarked;
