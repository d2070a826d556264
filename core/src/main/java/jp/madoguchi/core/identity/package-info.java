/**
 * Who stands at the counter (本人確認, N2): what a card or a document says beside what the record says.
 */
@NullMarked
package jp.madoguchi.core.identity;

import org.jspecify.annotations.NullMarked;
