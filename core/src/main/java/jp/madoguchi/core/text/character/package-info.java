/** The characters of names: the table of them, what partners can show, and substitutes (縮退). */
@NullMarked
package jp.madoguchi.core.text.character;

import org.jspecify.annotations.NullMarked;
