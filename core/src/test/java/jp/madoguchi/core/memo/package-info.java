@NullMarked
package jp.madoguchi.core.memo;

import org.jspecify.annotations.NullMarked;
