/** What characters a name is made of, and how one is found that no keyboard has (2.2.3). */
@NullMarked
package jp.madoguchi.terminal.character;

import org.jspecify.annotations.NullMarked;
