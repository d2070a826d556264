/** Tells terminals who is at work on whom (0052). */
@NullMarked
package jp.madoguchi.centre.editing;

import org.jspecify.annotations.NullMarked;
