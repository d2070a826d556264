/** Words on the screen in which a name may stand: each character of it is the registered one. */
@NullMarked
package jp.madoguchi.terminal.words;

import org.jspecify.annotations.NullMarked;
