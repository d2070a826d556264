/** Who stands at the counter (本人確認, N2): a record beside a card or a document. */
@NullMarked
package jp.madoguchi.terminal.identity;

import org.jspecify.annotations.NullMarked;
