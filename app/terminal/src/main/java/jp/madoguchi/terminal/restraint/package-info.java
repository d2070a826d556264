/** Restraint and support measures on the screen, and the supervisor's release of a record. */
@NullMarked
package jp.madoguchi.terminal.restraint;

import org.jspecify.annotations.NullMarked;
