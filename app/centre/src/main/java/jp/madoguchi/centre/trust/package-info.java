/** Leases, revocation, orders to terminals, and what administrators decide (protocol point 18). */
@NullMarked
package jp.madoguchi.centre.trust;

import org.jspecify.annotations.NullMarked;
