@NullMarked
package jp.madoguchi.core.departure;

import org.jspecify.annotations.NullMarked;
