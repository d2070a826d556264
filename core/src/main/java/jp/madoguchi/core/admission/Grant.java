package jp.madoguchi.core.admission;

import java.time.Instant;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.OperatorId;

/**
 * A line of the register of grants (管理簿): who gave or took what, and when.
 *
 * @param act taken in, shut out or unlocked
 * @param by the administrator whose card was in the reader
 * @param about whom, and what else the log says
 */
public record Grant(Instant at, AccessEvent act, OperatorId by, String about) {}
