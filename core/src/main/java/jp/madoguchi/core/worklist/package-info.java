/** What the centre refused or holds, until somebody ends it with their name (protocol point 14). */
@NullMarked
package jp.madoguchi.core.worklist;

import org.jspecify.annotations.NullMarked;
