@NullMarked
package jp.madoguchi.core.reception;

import org.jspecify.annotations.NullMarked;
