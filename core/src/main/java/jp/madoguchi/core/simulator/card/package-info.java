/** Virtual PIV cards and a virtual reader that answer as real ones do; for sandbox and tests. */
@NullMarked
package jp.madoguchi.core.simulator.card;

import org.jspecify.annotations.NullMarked;
