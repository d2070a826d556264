/** Finding a resident, with a reason. */
@NullMarked
package jp.madoguchi.terminal.search;

import org.jspecify.annotations.NullMarked;
