/** What came back from the centre, on the screen (protocol point 14). */
@NullMarked
package jp.madoguchi.terminal.worklist;

import org.jspecify.annotations.NullMarked;
