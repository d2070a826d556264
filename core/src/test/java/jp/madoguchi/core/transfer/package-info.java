@NullMarked
package jp.madoguchi.core.transfer;

import org.jspecify.annotations.NullMarked;
