@NullMarked
package jp.madoguchi.core.supervision;

import org.jspecify.annotations.NullMarked;
