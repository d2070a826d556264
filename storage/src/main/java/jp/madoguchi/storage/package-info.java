/** Where the work is kept: files, the sealed store of a terminal, the schemas. */
@NullMarked
package jp.madoguchi.storage;

import org.jspecify.annotations.NullMarked;
