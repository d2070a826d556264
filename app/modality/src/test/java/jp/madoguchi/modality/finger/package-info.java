@NullMarked
package jp.madoguchi.modality.finger;

import org.jspecify.annotations.NullMarked;
