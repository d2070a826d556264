/** Which items of a record are shown to whom, and for what (項目の表示権限, 標準仕様書 10.4). */
@NullMarked
package jp.madoguchi.core.sight;

import org.jspecify.annotations.NullMarked;
