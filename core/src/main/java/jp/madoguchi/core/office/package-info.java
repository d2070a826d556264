/** Where the work is done: environment, municipality, terminal. */
@NullMarked
package jp.madoguchi.core.office;

import org.jspecify.annotations.NullMarked;
