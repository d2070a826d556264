/**
 * What an ordinary camera can tell of whether a hand is there now. It deters a photograph and a
 * recording; it does not know a good dummy hand, and is no presentation attack detection in the
 * sense of ISO/IEC 30107-3.
 */
@NullMarked
package jp.madoguchi.core.liveness;

import org.jspecify.annotations.NullMarked;
