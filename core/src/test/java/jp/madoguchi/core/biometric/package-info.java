/** Tests of palm recognition, on made-up people only. */
@NullMarked
package jp.madoguchi.core.biometric;

import org.jspecify.annotations.NullMarked;
