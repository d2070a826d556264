/** How long what is kept is kept, and what becomes of it then (保存期間). */
@NullMarked
package jp.madoguchi.core.retention;

import org.jspecify.annotations.NullMarked;
