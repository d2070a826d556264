/** Bytes that must not outlive their use. */
@NullMarked
package jp.madoguchi.core.secret;

import org.jspecify.annotations.NullMarked;
