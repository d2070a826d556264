/** How a terminal asks for the right to open its store, and what the centre answers. */
@NullMarked
package jp.madoguchi.core.lease;

import org.jspecify.annotations.NullMarked;
