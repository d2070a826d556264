@NullMarked
package jp.madoguchi.core.text.character;

import org.jspecify.annotations.NullMarked;
