/** The sandbox: terminal and centre on one machine, with no hardware and no real resident. */
@NullMarked
package jp.madoguchi.sandbox;

import org.jspecify.annotations.NullMarked;
