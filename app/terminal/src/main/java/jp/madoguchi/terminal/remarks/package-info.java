/** What a certificate may carry beside its items (統合記載欄, 1.1.14), on the screen. */
@NullMarked
package jp.madoguchi.terminal.remarks;

import org.jspecify.annotations.NullMarked;
