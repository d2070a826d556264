@NullMarked
package jp.madoguchi.core.medium;

import org.jspecify.annotations.NullMarked;
