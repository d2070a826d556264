/** Records and households as they were on a day (ある日現在の記録). */
@NullMarked
package jp.madoguchi.core.past;

import org.jspecify.annotations.NullMarked;
