/** Who else is at work on whom: heard beside the screen, said above a record or a form (0052). */
@NullMarked
package jp.madoguchi.terminal.editing;

import org.jspecify.annotations.NullMarked;
