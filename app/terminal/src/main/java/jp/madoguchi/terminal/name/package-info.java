/** Names drawn as they are. */
@NullMarked
package jp.madoguchi.terminal.name;

import org.jspecify.annotations.NullMarked;
