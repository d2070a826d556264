package jp.madoguchi.core.rights;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Operators;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;

/**
 * What stands before every act of one session (requirement T5): an act is granted to whoever had
 * the right at login and still has it in the register of operators, today and at this office. So a
 * right that is withdrawn counts at once, and one that is given counts from the next login. Whoever
 * is refused stands in the log before they hear of it. Safe for use by several threads.
 */
public final class Gate {
  private final Operators operators;
  private final Session session;
  private final SessionLog log;
  private final Clock clock;
  private final Optional<OfficeCode> here;

  /**
   * @param here the office in which the terminal stands; where empty, what was granted for one
   *     office alone does not count
   */
  public Gate(
      Operators operators,
      Session session,
      SessionLog log,
      Clock clock,
      Optional<OfficeCode> here) {
    this.operators = operators;
    this.session = session;
    this.log = log;
    this.clock = clock;
    this.here = here;
  }

  /** At a terminal that belongs to no office. */
  public Gate(Operators operators, Session session, SessionLog log, Clock clock) {
    this(operators, session, log, clock, Optional.empty());
  }

  /**
   * Whether the screen offers what any of these rights is for. It goes by what was granted at login
   * and waits for nothing; the act itself is asked for anew.
   */
  public boolean offers(Right... anyOf) {
    return has(session.operator(), anyOf);
  }

  /** Whether any of these rights is granted now; it reads the register. */
  public boolean grants(Right... anyOf) {
    Optional<Operator> now = operators.find(session.operator().id());
    return Stream.of(anyOf)
        .anyMatch(right -> offers(right) && now.filter(it -> has(it, right)).isPresent());
  }

  /** Whether another operator's entry grants this here today. */
  public boolean allows(Operator other, Right right) {
    return has(other, right);
  }

  /**
   * Lets pass whoever has the right now.
   *
   * @param note what the log says of a refusal
   * @throws X the refusal, once it is in the log
   */
  public <X extends Exception> void require(Right right, AccessNote note, Supplier<X> refusal)
      throws X {
    if (!grants(right)) {
      log.write(note);
      throw refusal.get();
    }
  }

  /** The same of an act with a purpose (処理事由). */
  public <X extends Exception> void require(
      Right right, Purpose purpose, AccessNote note, Supplier<X> refusal) throws X {
    if (!grants(right)) {
      log.write(purpose, note);
      throw refusal.get();
    }
  }

  private boolean has(Operator operator, Right... anyOf) {
    return Stream.of(anyOf).anyMatch(right -> operator.may(right, here, clock.today()));
  }
}
