package jp.madoguchi.core.supervision;

import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.supervision.SupervisionRefused.Reason;

/**
 * Where a session begins on a supervisor's word instead of the operator's palm. The supervisor is
 * an administrator, who might as well register another palm for that card: so nobody gains a power
 * that they do not have. Whether card, PIN and palm of the supervisor were proven is the caller's.
 * What is done and what is refused is in the log, under the supervisor's name. Safe for use by
 * several threads.
 */
public final class SupervisionDesk {
  /** What is done at the counter, and nothing that takes a second pair of eyes. */
  private static final Set<Right> COUNTER = Set.of(Right.LOOK_UP, Right.ENTER);

  private final Operators operators;
  private final Gate gate;
  private final AccessLog log;
  private final Session session;

  /**
   * @param session that is about to begin
   */
  public SupervisionDesk(Operators operators, Gate gate, AccessLog log, Session session) {
    this.operators = operators;
    this.gate = gate;
    this.log = log;
    this.session = session;
  }

  /** The operator with the rights that a session on somebody's word has at most. */
  public static Operator limited(Operator operator) {
    return operator.only(COUNTER);
  }

  /**
   * Lets the session begin.
   *
   * @throws SupervisionRefused it must not; the refusal is in the log
   */
  public void admit(Word word) throws SupervisionRefused {
    OperatorId self = session.operator().id();
    if (!word.operator().equals(self)) {
      throw refused(Reason.OTHER_OPERATOR, word);
    }
    Optional<Operator> supervisor = operators.find(word.supervisor());
    if (supervisor.filter(it -> gate.allows(it, Right.ADMINISTER)).isEmpty()) {
      throw refused(Reason.NO_RIGHT, word);
    }
    if (supervisor.get().person().equals(session.operator().person())) {
      throw refused(Reason.SAME_PERSON, word);
    }
    if (word.reason().isEmpty()) {
      throw refused(Reason.NO_REASON, word);
    }
    note(
        word,
        AccessEvent.SUPERVISED,
        "%s by %s, %s: %s".formatted(self, word.how(), word.obstacle(), word.reason()));
  }

  private SupervisionRefused refused(Reason reason, Word word) {
    note(word, AccessEvent.REFUSED, "supervise " + word.operator() + ": " + reason.name());
    return new SupervisionRefused(reason);
  }

  private void note(Word word, AccessEvent event, String detail) {
    log.append(
        word.supervisor(),
        Optional.of(session.id()),
        Optional.empty(),
        AccessNote.of(event, detail));
  }
}
