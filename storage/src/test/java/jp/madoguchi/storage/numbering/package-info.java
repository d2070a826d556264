@NullMarked
package jp.madoguchi.storage.numbering;

import org.jspecify.annotations.NullMarked;
