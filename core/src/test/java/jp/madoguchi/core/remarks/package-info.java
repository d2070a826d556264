@NullMarked
package jp.madoguchi.core.remarks;

import org.jspecify.annotations.NullMarked;
