/** Tests of the centre's store. */
@NullMarked
package jp.madoguchi.storage.centre;

import org.jspecify.annotations.NullMarked;
