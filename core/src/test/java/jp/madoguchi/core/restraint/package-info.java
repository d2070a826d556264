@NullMarked
package jp.madoguchi.core.restraint;

import org.jspecify.annotations.NullMarked;
