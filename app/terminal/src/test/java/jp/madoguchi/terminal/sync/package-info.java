/** What the status bar hears of the courier. */
@NullMarked
package jp.madoguchi.terminal.sync;

import org.jspecify.annotations.NullMarked;
