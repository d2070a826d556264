package jp.madoguchi.core.admission;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.OperatorId;

/**
 * A line of the register of grants (管理簿): who gave or took what, and when.
 *
 * @param act taken in, shut out or unlocked
 * @param by the administrator whose card was in the reader
 * @param about whom, and what else the log says
 * @param card with which somebody was taken in; empty for every other act
 */
public record Grant(
    Instant at, AccessEvent act, OperatorId by, String about, Optional<GrantedCard> card) {
  static Grant of(AccessEntry entry) {
    if (entry.event() != AccessEvent.OPERATOR_ADMITTED) {
      return new Grant(
          entry.at(), entry.event(), entry.operator(), entry.detail(), Optional.empty());
    }
    GrantedCard.Said said = GrantedCard.read(entry.detail());
    return new Grant(
        entry.at(), entry.event(), entry.operator(), said.whom(), Optional.of(said.card()));
  }
}
