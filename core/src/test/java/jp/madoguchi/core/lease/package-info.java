@NullMarked
package jp.madoguchi.core.lease;

import org.jspecify.annotations.NullMarked;
