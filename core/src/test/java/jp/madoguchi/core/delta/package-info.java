@NullMarked
package jp.madoguchi.core.delta;

import org.jspecify.annotations.NullMarked;
