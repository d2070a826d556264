@NullMarked
package jp.madoguchi.core.seat;

import org.jspecify.annotations.NullMarked;
