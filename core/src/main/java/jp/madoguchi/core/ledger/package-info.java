/** What a centre has acknowledged, as a log that only grows and that others can check. */
@NullMarked
package jp.madoguchi.core.ledger;

import org.jspecify.annotations.NullMarked;
