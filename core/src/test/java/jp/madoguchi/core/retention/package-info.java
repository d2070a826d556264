@NullMarked
package jp.madoguchi.core.retention;

import org.jspecify.annotations.NullMarked;
