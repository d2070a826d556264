@NullMarked
package jp.madoguchi.core.order;

import org.jspecify.annotations.NullMarked;
