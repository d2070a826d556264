package jp.madoguchi.core.restraint;

import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.restraint.ReleaseRefused.Reason;
import jp.madoguchi.core.rights.Gate;

/**
 * Where a supervisor (支援措置責任者) opens one protected record for the signed-in operator after review
 * (3.4). Whether the supervisor's card and PIN were proven is the caller's. What is done and what
 * is refused is in the log, under both names. Safe for use by several threads.
 */
public final class ReleaseDesk {
  private final Operators operators;
  private final Gate gate;
  private final AccessLog log;
  private final Session session;
  private final Releases releases;

  /**
   * @param releases of the session
   */
  public ReleaseDesk(
      Operators operators, Gate gate, AccessLog log, Session session, Releases releases) {
    this.operators = operators;
    this.gate = gate;
    this.log = log;
    this.session = session;
    this.releases = releases;
  }

  /**
   * A supervisor's word for one record.
   *
   * @param supervisor whose card and PIN were proven
   * @param how they were proven, for the access log
   * @param reason why the record has to be opened, given before the supervisor was asked
   */
  public record Word(AddressNumber number, OperatorId supervisor, String how, String reason) {
    /** The most characters of a reason. */
    public static final int LONGEST = 200;

    /** The end of a longer reason is cut off. */
    public Word {
      String stripped = reason.strip();
      int letters = stripped.codePointCount(0, stripped.length());
      reason =
          letters <= LONGEST
              ? stripped
              : stripped.substring(0, stripped.offsetByCodePoints(0, LONGEST));
    }
  }

  /**
   * Opens the record for the signed-in operator, for {@link Releases#LIMIT}.
   *
   * @throws ReleaseRefused it stays closed; the refusal is in the log
   */
  public void release(Purpose purpose, Word word) throws ReleaseRefused {
    if (!gate.grants(Right.LOOK_UP)) {
      throw refused(purpose, Reason.MAY_NOT_LOOK_UP, word);
    }
    Optional<Operator> supervisor = operators.find(word.supervisor());
    if (supervisor.filter(it -> gate.allows(it, Right.RELEASE_RECORD)).isEmpty()) {
      throw refused(purpose, Reason.NO_RIGHT, word);
    }
    if (supervisor.get().person().equals(session.operator().person())) {
      throw refused(purpose, Reason.SAME_PERSON, word);
    }
    if (word.reason().isEmpty()) {
      throw refused(purpose, Reason.NO_REASON, word);
    }
    OperatorId self = session.operator().id();
    String detail = "for %s by %s: %s".formatted(self, word.how(), word.reason());
    note(word.supervisor(), purpose, word, AccessEvent.RECORD_RELEASED, detail);
    note(self, purpose, word, AccessEvent.RECORD_RELEASED, "by " + word.supervisor());
    releases.open(word.number(), word.supervisor());
  }

  private ReleaseRefused refused(Purpose purpose, Reason reason, Word word) {
    String detail = "release by " + word.supervisor() + ": " + reason.name();
    note(session.operator().id(), purpose, word, AccessEvent.REFUSED, detail);
    return new ReleaseRefused(reason);
  }

  private void note(OperatorId who, Purpose purpose, Word word, AccessEvent event, String detail) {
    log.append(
        who,
        Optional.of(session.id()),
        Optional.of(purpose),
        AccessNote.about(event, word.number(), detail));
  }
}
