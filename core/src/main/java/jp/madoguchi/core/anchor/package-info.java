/**
 * The anchor: a number and a hash that move with the store and are remembered outside it, so that
 * an old copy of the store is recognised.
 */
@NullMarked
package jp.madoguchi.core.anchor;

import org.jspecify.annotations.NullMarked;
