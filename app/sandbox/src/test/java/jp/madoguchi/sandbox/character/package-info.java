/** Looking for characters. */
@NullMarked
package jp.madoguchi.sandbox.character;

import org.jspecify.annotations.NullMarked;
