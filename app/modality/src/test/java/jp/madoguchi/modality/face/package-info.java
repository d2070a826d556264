@NullMarked
package jp.madoguchi.modality.face;

import org.jspecify.annotations.NullMarked;
