/** An office's terminal: real devices, and what an administrator laid down. */
@NullMarked
package jp.madoguchi.sandbox.office;

import org.jspecify.annotations.NullMarked;
