/** Who stands at the counter, and what they came for (受付). */
@NullMarked
package jp.madoguchi.core.reception;

import org.jspecify.annotations.NullMarked;
