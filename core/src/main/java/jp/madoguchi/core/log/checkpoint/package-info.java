/** Signed checkpoints of an access log, as C2SP notes (signed-note, tlog-checkpoint). */
@NullMarked
package jp.madoguchi.core.log.checkpoint;

import org.jspecify.annotations.NullMarked;
