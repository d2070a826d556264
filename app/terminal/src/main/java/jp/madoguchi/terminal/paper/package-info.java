/** What goes to the printer, as PDF. */
@NullMarked
package jp.madoguchi.terminal.paper;

import org.jspecify.annotations.NullMarked;
