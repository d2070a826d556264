/** The centre's signed list of certificates that no longer count (protocol point 18). */
@NullMarked
package jp.madoguchi.core.roster;

import org.jspecify.annotations.NullMarked;
