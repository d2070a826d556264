/** Who is at work on whom, told between terminals as advice (0052). */
@NullMarked
package jp.madoguchi.core.editing;

import org.jspecify.annotations.NullMarked;
