/** Addresses, and the nationwide dictionary they are picked from. */
@NullMarked
package jp.madoguchi.core.address;

import org.jspecify.annotations.NullMarked;
