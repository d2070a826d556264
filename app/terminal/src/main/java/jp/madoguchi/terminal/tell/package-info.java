/** 本人通知 on the screen (標準仕様書 8.1): registrations, and who asked for a copy. */
@NullMarked
package jp.madoguchi.terminal.tell;

import org.jspecify.annotations.NullMarked;
