/** Certificates (証明): what stands on them, who may have them, and what became of each sheet. */
@NullMarked
package jp.madoguchi.core.certificate;

import org.jspecify.annotations.NullMarked;
