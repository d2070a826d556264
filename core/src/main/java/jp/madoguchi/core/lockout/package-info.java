/** Counting tries at the login, so that no copy of a disk gives any back (T4). */
@NullMarked
package jp.madoguchi.core.lockout;

import org.jspecify.annotations.NullMarked;
