package jp.madoguchi.core.lockout;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.lockout.UnlockRefused.Reason;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.rights.Gate;

/**
 * Where an administrator lets operators in again whose palms did not match (職員のロック解除). Each act is
 * in the log, with its reason, before it is done; one that was refused is in the log as well. Safe
 * for use by several threads.
 */
public final class LockDesk {
  /** A longer reason is cut off. */
  public static final int LONGEST_REASON = 200;

  private final Lockouts lockouts;
  private final Gate gate;
  private final AccessLog log;
  private final Session session;

  public LockDesk(Lockouts lockouts, Gate gate, AccessLog log, Session session) {
    this.lockouts = lockouts;
    this.gate = gate;
    this.log = log;
    this.session = session;
  }

  /** Whether the operator may administer; each act asks the register of operators again. */
  public boolean allowed() {
    return gate.offers(Right.ADMINISTER);
  }

  /** Who asks. */
  public OperatorId self() {
    return session.operator().id();
  }

  /** How the tries stand. */
  public Lockouts.Standing standing() throws UnlockRefused, IOException {
    requireRight("see locked operators");
    return lockouts.standing();
  }

  /** Lets an operator in again: their next try is a first one. */
  public synchronized void unlock(OperatorId operator, String reason)
      throws UnlockRefused, IOException {
    String act = "unlock " + operator;
    requireRight(act);
    if (operator.equals(self())) {
      throw refused(Reason.ONESELF, act);
    }
    requireReason(reason, act);
    if (lockouts.standing().find(operator).filter(each -> each.failed() > 0).isEmpty()) {
      throw refused(Reason.NOT_LOCKED, act);
    }
    note(AccessEvent.OPERATOR_UNLOCKED, operator + ": " + cut(reason));
    lockouts.unlock(operator, self());
  }

  /** Gives the lost book up: everybody may sign in again, as if nobody had failed. */
  public synchronized void beginAnew(String reason) throws UnlockRefused, IOException {
    String act = "begin the login book anew";
    requireRight(act);
    requireReason(reason, act);
    String code =
        lockouts.standing().lost().orElseThrow(() -> refused(Reason.NOT_LOCKED, act)).code();
    note(AccessEvent.OPERATOR_UNLOCKED, "all, " + code + ": " + cut(reason));
    lockouts.beginAnew();
  }

  private static String cut(String reason) {
    String plain = reason.strip();
    return plain.length() <= LONGEST_REASON
        ? plain
        : plain.substring(0, plain.offsetByCodePoints(0, plain.codePointCount(0, LONGEST_REASON)));
  }

  private void requireReason(String reason, String act) throws UnlockRefused {
    if (reason.isBlank()) {
      throw refused(Reason.NO_REASON, act);
    }
  }

  private void requireRight(String act) throws UnlockRefused {
    if (!gate.grants(Right.ADMINISTER)) {
      throw refused(Reason.NO_RIGHT, act);
    }
  }

  private UnlockRefused refused(Reason reason, String act) {
    note(AccessEvent.REFUSED, act + ": " + reason.name());
    return new UnlockRefused(reason);
  }

  private void note(AccessEvent event, String detail) {
    log.append(self(), Optional.of(session.id()), Optional.empty(), AccessNote.of(event, detail));
  }
}
