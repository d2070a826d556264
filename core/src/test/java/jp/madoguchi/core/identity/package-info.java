@NullMarked
package jp.madoguchi.core.identity;

import org.jspecify.annotations.NullMarked;
