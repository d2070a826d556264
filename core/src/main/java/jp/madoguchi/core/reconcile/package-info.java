/** The tree by which two copies of a register find out whether and where they differ. */
@NullMarked
package jp.madoguchi.core.reconcile;

import org.jspecify.annotations.NullMarked;
