/** Tests of what goes over the line. */
@NullMarked
package jp.madoguchi.core.line;

import org.jspecify.annotations.NullMarked;
