/** What the work means: no screen, no SQL, no socket, no thread, no wall clock, no static state. */
@NullMarked
package jp.madoguchi.core;

import org.jspecify.annotations.NullMarked;
