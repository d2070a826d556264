/** Tests of erasing beside the work. */
@NullMarked
package jp.madoguchi.terminal.retention;

import org.jspecify.annotations.NullMarked;
