package jp.madoguchi.terminal.worklist;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.change.ChangeState;
import jp.madoguchi.core.worklist.Addressee;
import jp.madoguchi.core.worklist.OpenedItem;
import jp.madoguchi.core.worklist.WorkDesk;
import jp.madoguchi.core.worklist.WorkStep;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** One item of the work list and what may be done about it. Screen's thread only. */
public final class WorkItemViewModel {
  /** What became of the item; an entry goes by the form of its movement. */
  public enum Done {
    WITHDRAWN,
    ESCALATED,
    CONFIRMED
  }

  private final WorkDesk desk;
  private final Background background;
  private final OpenedItem opened;
  private final StringProperty words = new SimpleStringProperty("");
  private final ObjectProperty<Addressee> addressee =
      new SimpleObjectProperty<>(Addressee.APPROVER);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Optional<Done>> done = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  public WorkItemViewModel(WorkDesk desk, Background background, OpenedItem opened) {
    this.desk = desk;
    this.background = background;
    this.opened = opened;
  }

  public OpenedItem opened() {
    return opened;
  }

  /** The reason for giving it up, or the note for those to whom it is handed up. */
  public StringProperty words() {
    return words;
  }

  public ObjectProperty<Addressee> addressee() {
    return addressee;
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Empty until the act is done. */
  public ObjectProperty<Optional<Done>> done() {
    return done;
  }

  /** Whether it can be entered again now. */
  public boolean mayEnter() {
    return desk.mayEnter() && mayWithdraw() && !opened.behind();
  }

  /** Whether it can be given up. */
  public boolean mayWithdraw() {
    return opened.item().state() == ChangeState.REFUSED;
  }

  /** Whether there is nothing left but to take note. */
  public boolean mayConfirm() {
    return opened.item().state() == ChangeState.APPLIED;
  }

  public void withdraw() {
    if (!mayWithdraw()) {
      problem.set(Message.of("trouble.work.STILL_HELD"));
    } else if (worded("worklist.reason.missing")) {
      String reason = words.get().strip();
      act(() -> desk.withdraw(opened.item().id(), reason), Done.WITHDRAWN);
    }
  }

  public void escalate() {
    if (worded("worklist.note.missing")) {
      String note = words.get().strip();
      Addressee to = addressee.get();
      act(() -> desk.escalate(opened.item().id(), to, note), Done.ESCALATED);
    }
  }

  public void confirm() {
    act(() -> desk.confirm(opened.item().id()), Done.CONFIRMED);
  }

  private boolean worded(String missingKey) {
    String typed = words.get().strip();
    if (typed.isEmpty()) {
      problem.set(Message.of(missingKey));
      return false;
    }
    if (typed.length() > WorkStep.LONGEST) {
      problem.set(Message.of("worklist.words.long", WorkStep.LONGEST));
      return false;
    }
    return true;
  }

  private interface Acting {
    void run() throws Exception;
  }

  private void act(Acting acting, Done outcome) {
    if (busy.get()) {
      return;
    }
    problem.set(Message.NONE);
    busy.set(true);
    background
        .call(() -> {
          acting.run();
          return Optional.of(outcome);
        })
        .onSuccess(done::set)
        .onFailure(Exception.class, failure -> problem.set(Troubles.sentence(failure)))
        .andFinally(() -> busy.set(false))
        .start();
  }
}
