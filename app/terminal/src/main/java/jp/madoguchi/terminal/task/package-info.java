/** Work beside the screen's thread, in one way only. */
@NullMarked
package jp.madoguchi.terminal.task;

import org.jspecify.annotations.NullMarked;
