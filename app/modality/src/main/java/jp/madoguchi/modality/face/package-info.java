/** Faces, compared by a model that the office supplies. */
@NullMarked
package jp.madoguchi.modality.face;

import org.jspecify.annotations.NullMarked;
