/** Files of one directory of the disk. */
@NullMarked
package jp.madoguchi.storage.file;

import org.jspecify.annotations.NullMarked;
