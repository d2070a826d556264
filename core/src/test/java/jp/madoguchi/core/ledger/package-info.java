@NullMarked
package jp.madoguchi.core.ledger;

import org.jspecify.annotations.NullMarked;
