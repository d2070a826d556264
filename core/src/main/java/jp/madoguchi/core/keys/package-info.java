/**
 * The keys that open a terminal's store: slots per operator, leases from the centre, small sealed
 * blobs.
 */
@NullMarked
package jp.madoguchi.core.keys;

import org.jspecify.annotations.NullMarked;
