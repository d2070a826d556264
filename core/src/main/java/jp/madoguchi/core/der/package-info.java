/** Reads DER (ITU-T X.690) that may come from an enemy; writing is Bouncy Castle's. */
@NullMarked
package jp.madoguchi.core.der;

import org.jspecify.annotations.NullMarked;
