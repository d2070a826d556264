/**
 * Notices that come by the hundred as files (一括処理, 9.1, 9.7): reading, a dry run, entries line by
 * line, and the approval of a lot.
 */
@NullMarked
package jp.madoguchi.core.intake;

import org.jspecify.annotations.NullMarked;
