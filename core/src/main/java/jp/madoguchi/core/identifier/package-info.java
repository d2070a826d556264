/** The numbers of the register; none of these types can hold one that is wrong. */
@NullMarked
package jp.madoguchi.core.identifier;

import org.jspecify.annotations.NullMarked;
