/**
 * What a test must be able to break: clock, randomness, files, line, card, camera, printer, key
 * store.
 */
@NullMarked
package jp.madoguchi.core.port;

import org.jspecify.annotations.NullMarked;
