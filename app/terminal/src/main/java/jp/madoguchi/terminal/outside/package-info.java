/** What the centre tells a terminal beside its batches: leases, revocations and orders. */
@NullMarked
package jp.madoguchi.terminal.outside;

import org.jspecify.annotations.NullMarked;
