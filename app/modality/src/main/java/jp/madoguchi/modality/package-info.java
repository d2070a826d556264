/** Modalities beside the palm, found on the class path; nothing else knows them. */
@NullMarked
package jp.madoguchi.modality;

import org.jspecify.annotations.NullMarked;
