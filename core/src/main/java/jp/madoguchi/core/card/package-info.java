/**
 * Operators' PIV cards (NIST SP 800-73-4): proof of presence, key unwrapping, approval signatures.
 */
@NullMarked
package jp.madoguchi.core.card;

import org.jspecify.annotations.NullMarked;
