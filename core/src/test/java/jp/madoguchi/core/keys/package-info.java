@NullMarked
package jp.madoguchi.core.keys;

import org.jspecify.annotations.NullMarked;
