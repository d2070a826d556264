/** Operators whose palms did not match, and the administrator who lets them in again (ロック解除). */
@NullMarked
package jp.madoguchi.terminal.unlock;

import org.jspecify.annotations.NullMarked;
