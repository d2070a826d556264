@NullMarked
package jp.madoguchi.storage.file;

import org.jspecify.annotations.NullMarked;
