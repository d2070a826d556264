/** Sealed and signed messages (CMS, RFC 5652 and RFC 5083) in a narrow profile of our own. */
@NullMarked
package jp.madoguchi.core.envelope;

import org.jspecify.annotations.NullMarked;
