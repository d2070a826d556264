@NullMarked
package jp.madoguchi.core.sight;

import org.jspecify.annotations.NullMarked;
