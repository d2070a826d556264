/** Files under H2 that are encrypted, authenticated and whole after a power cut. */
@NullMarked
package jp.madoguchi.storage.sealed;

import org.jspecify.annotations.NullMarked;
