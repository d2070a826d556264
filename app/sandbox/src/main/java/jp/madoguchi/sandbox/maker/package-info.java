/** Makes a whole sandbox, its keys, cards, people and stores, and opens it again. */
@NullMarked
package jp.madoguchi.sandbox.maker;

import org.jspecify.annotations.NullMarked;
