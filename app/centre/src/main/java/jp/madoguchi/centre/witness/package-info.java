/** A witness: a small program beside others' centres that sees to it that their logs only grow. */
@NullMarked
package jp.madoguchi.centre.witness;

import org.jspecify.annotations.NullMarked;
