@NullMarked
package jp.madoguchi.core.numbering;

import org.jspecify.annotations.NullMarked;
