/** Every command with its key, in one enumeration. */
@NullMarked
package jp.madoguchi.terminal.command;

import org.jspecify.annotations.NullMarked;
