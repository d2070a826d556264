/**
 * Measures the palm matcher on a crew of real or made-up people, in the words of ISO/IEC 19795-1.
 */
@NullMarked
package jp.madoguchi.bench.palm;

import org.jspecify.annotations.NullMarked;
