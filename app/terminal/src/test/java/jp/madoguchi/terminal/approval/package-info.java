/** The comparison with virtual cards and a real store. */
@NullMarked
package jp.madoguchi.terminal.approval;

import org.jspecify.annotations.NullMarked;
