/** Who holds the keys of a terminal's store, and what an administrator does about it (鍵の管理). */
@NullMarked
package jp.madoguchi.core.custody;

import org.jspecify.annotations.NullMarked;
