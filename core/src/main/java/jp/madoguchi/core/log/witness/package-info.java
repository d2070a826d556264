/** Somebody outside who sees to it that a log only grows (C2SP tlog-witness, tlog-cosignature). */
@NullMarked
package jp.madoguchi.core.log.witness;

import org.jspecify.annotations.NullMarked;
