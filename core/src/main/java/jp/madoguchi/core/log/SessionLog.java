package jp.madoguchi.core.log;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.operator.Session;

/** The access log as one session writes it. Safe for use by several threads. */
public final class SessionLog {
  private final AccessLog log;
  private final Session session;

  public SessionLog(AccessLog log, Session session) {
    this.log = log;
    this.session = session;
  }

  /** Writes durably, or throws and nothing may be shown. */
  public void write(Purpose purpose, AccessNote note) {
    log.append(session.operator().id(), Optional.of(session.id()), Optional.of(purpose), note);
  }

  /** Writes the notes of one act durably, or throws and nothing may be shown. */
  public void write(Purpose purpose, List<AccessNote> notes) {
    log.append(session.operator().id(), Optional.of(session.id()), Optional.of(purpose), notes);
  }

  /** Writes what has no purpose of its own, such as login and sign-out. */
  public void write(AccessNote note) {
    log.append(session.operator().id(), Optional.of(session.id()), Optional.empty(), note);
  }
}
