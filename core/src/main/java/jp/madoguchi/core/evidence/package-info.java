/** What shows somebody without any store that a batch was acknowledged (受領の証明). */
@NullMarked
package jp.madoguchi.core.evidence;

import org.jspecify.annotations.NullMarked;
