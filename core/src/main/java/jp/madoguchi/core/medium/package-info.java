/** Batches and answers that are carried on a medium (媒体) instead of over a line. */
@NullMarked
package jp.madoguchi.core.medium;

import org.jspecify.annotations.NullMarked;
