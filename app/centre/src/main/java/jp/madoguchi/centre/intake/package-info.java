/** Takes in each batch exactly once (protocol points 6 to 8). */
@NullMarked
package jp.madoguchi.centre.intake;

import org.jspecify.annotations.NullMarked;
