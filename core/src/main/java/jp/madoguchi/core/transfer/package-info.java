/** The upload of one sealed batch over a line that is cut again and again. */
@NullMarked
package jp.madoguchi.core.transfer;

import org.jspecify.annotations.NullMarked;
