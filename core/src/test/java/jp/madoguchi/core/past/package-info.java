@NullMarked
package jp.madoguchi.core.past;

import org.jspecify.annotations.NullMarked;
