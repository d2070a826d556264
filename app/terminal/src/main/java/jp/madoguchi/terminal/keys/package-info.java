/** The administrator's pages for the store's keys (鍵の管理). */
@NullMarked
package jp.madoguchi.terminal.keys;

import org.jspecify.annotations.NullMarked;
