/** The address dictionary on the disk: where it comes from and how a terminal keeps it. */
@NullMarked
package jp.madoguchi.storage.dictionary;

import org.jspecify.annotations.NullMarked;
