/** Somebody who is entered beside somebody known whom they are like, and what the clerk says. */
@NullMarked
package jp.madoguchi.terminal.movement.twin;

import org.jspecify.annotations.NullMarked;
