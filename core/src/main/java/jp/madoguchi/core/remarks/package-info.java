/**
 * What stands beside the items of a certificate (統合記載欄, 1.1.14): class A from the history, class B
 * beside an item of it, class C free. The memo is no part of it and cannot be reached from here.
 */
@NullMarked
package jp.madoguchi.core.remarks;

import org.jspecify.annotations.NullMarked;
