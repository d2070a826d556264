package jp.madoguchi.terminal.shell;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.terminal.text.Message;

/** What the status bar says, all the time. Screen's thread only. */
public final class StatusModel {
  /** Whether the centre answered last time, and if not, why. */
  public enum LineState {
    UNKNOWN,
    UP,
    /** The centre is there and fills this terminal's register; who searches misses people. */
    FILLING,
    /** Nobody answered, or not in time. */
    DOWN,
    /** The centre is there and asks to come back later; that goes by itself. */
    BUSY,
    /** Whoever answered did not prove to be the centre; nothing was sent there. */
    NOT_TRUSTED,
    /** The centre does not accept this terminal's certificate. */
    CERTIFICATE_REFUSED,
    /** The same: its time is over, and the terminal must be registered anew. */
    CERTIFICATE_OVER,
    /** The centre, or its answer to a batch, cannot be accepted. */
    REFUSED,
    /** The centre has taken this terminal out of use. */
    REVOKED,
    /** The centre was put back to an older state and is brought up to date by all terminals. */
    CENTRE_BEHIND,
    /** The centre lost batches of which only the receipts are here. */
    CENTRE_LOST,
    /** The centre says that it was put back, and that its log begins anew. */
    LOG_REOPENED,
    /** The centre's log is shorter than it was. */
    LOG_WENT_BACK,
    /** The centre's log has another past than it had. */
    LOG_FORKED,
    /** A batch of this terminal that was acknowledged is not in the centre's log. */
    LOG_LACKS_OURS,
    /** The witness that is demanded has not signed the centre's log for long. */
    WITNESS_MISSING,
    /** What the centre says of its register is not signed as it should be. */
    TREE_NOT_PROVEN,
    /** The centre knows another history of this terminal: work is stopped. */
    OLD_COPY
  }

  private final ObjectProperty<Message> operator = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> counterCase = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> supervised = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<LineState> line = new SimpleObjectProperty<>(LineState.UNKNOWN);
  private final ObjectProperty<Message> unsent = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> work = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> media = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> certificate = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> register = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> names = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> lease = new SimpleObjectProperty<>(Message.NONE);

  public ObjectProperty<Message> operator() {
    return operator;
  }

  /** Who stands at the counter, and for what; none while nobody does. */
  public ObjectProperty<Message> counterCase() {
    return counterCase;
  }

  /** On whose word the session stands, and how long; none where its operator was recognised. */
  public ObjectProperty<Message> supervised() {
    return supervised;
  }

  public ObjectProperty<LineState> line() {
    return line;
  }

  /** Count and age of what has no receipt yet. */
  public ObjectProperty<Message> unsent() {
    return unsent;
  }

  /** Count and age of what the centre refused or holds; none where nothing does. */
  public ObjectProperty<Message> work() {
    return work;
  }

  /** Count and age of media that are out; none where none is. */
  public ObjectProperty<Message> media() {
    return media;
  }

  /** How long the terminal's certificates are valid; none where that does not matter yet. */
  public ObjectProperty<Message> certificate() {
    return certificate;
  }

  /** How old the register is; none where it is as the centre's, or was a moment ago (A13). */
  public ObjectProperty<Message> register() {
    return register;
  }

  /** What of names cannot be drawn here; none where everything can. */
  public ObjectProperty<Message> names() {
    return names;
  }

  public ObjectProperty<Message> lease() {
    return lease;
  }

  /** Forgets the operator at sign-out. */
  public void signedOut() {
    operator.set(Message.NONE);
    counterCase.set(Message.NONE);
    supervised.set(Message.NONE);
    unsent.set(Message.NONE);
    work.set(Message.NONE);
    media.set(Message.NONE);
    register.set(Message.NONE);
    line.set(LineState.UNKNOWN);
  }
}
