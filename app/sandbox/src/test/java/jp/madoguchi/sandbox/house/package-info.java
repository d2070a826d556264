/**
 * The rules of the house, held by tests: who may know whom, how sources look, what they may say.
 */
@NullMarked
package jp.madoguchi.sandbox.house;

import org.jspecify.annotations.NullMarked;
