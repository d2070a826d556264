/** The search with a real store and log. */
@NullMarked
package jp.madoguchi.terminal.search;

import org.jspecify.annotations.NullMarked;
