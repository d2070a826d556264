/** A supervisor lets an operator in whose palm cannot be taken (代行認証, T1). */
@NullMarked
package jp.madoguchi.core.supervision;

import org.jspecify.annotations.NullMarked;
