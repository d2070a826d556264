/** The daily close (日締め). */
@NullMarked
package jp.madoguchi.core.day;

import org.jspecify.annotations.NullMarked;
