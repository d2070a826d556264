@NullMarked
package jp.madoguchi.core.reconcile;

import org.jspecify.annotations.NullMarked;
