/** Tests of what came back from the centre, without the toolkit. */
@NullMarked
package jp.madoguchi.terminal.worklist;

import org.jspecify.annotations.NullMarked;
