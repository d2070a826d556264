/**
 * Palm recognition: from a camera frame to yes, no, or a reason why there was nothing to compare.
 */
@NullMarked
package jp.madoguchi.core.biometric;

import org.jspecify.annotations.NullMarked;
