/** Address dictionaries on the disk. */
@NullMarked
package jp.madoguchi.storage.dictionary;

import org.jspecify.annotations.NullMarked;
