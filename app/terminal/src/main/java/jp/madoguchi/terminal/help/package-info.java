/** What is said of a field, a list or a page where somebody asks (F1). */
@NullMarked
package jp.madoguchi.terminal.help;

import org.jspecify.annotations.NullMarked;
