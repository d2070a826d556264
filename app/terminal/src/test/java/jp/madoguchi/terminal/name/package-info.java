/** Names drawn with the name font. */
@NullMarked
package jp.madoguchi.terminal.name;

import org.jspecify.annotations.NullMarked;
