/**
 * 本人通知 (標準仕様書 8.1): who registered to be told when somebody else is issued papers about them, and
 * which copies they are told of.
 */
@NullMarked
package jp.madoguchi.core.tell;

import org.jspecify.annotations.NullMarked;
