/** Tests of the tour's parts. */
@NullMarked
package jp.madoguchi.sandbox.tour;

import org.jspecify.annotations.NullMarked;
