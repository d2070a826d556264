@NullMarked
package jp.madoguchi.core.modality;

import org.jspecify.annotations.NullMarked;
