@NullMarked
package jp.madoguchi.storage.sealed;

import org.jspecify.annotations.NullMarked;
