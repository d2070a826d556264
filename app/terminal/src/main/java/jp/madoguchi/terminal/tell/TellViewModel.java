package jp.madoguchi.terminal.tell;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.TellDesk;
import jp.madoguchi.core.tell.TellRefused;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** One person's registrations, and the one that is being typed. Screen's thread only. */
public final class TellViewModel {
  private final TellDesk desk;
  private final Purpose purpose;
  private final AddressNumber person;
  private final Background background;
  private final Supplier<LocalDate> today;
  private final ObjectProperty<List<Registration>> registrations;
  private final TellForm form = new TellForm();
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private boolean busy;

  private interface Act {
    void run() throws TellRefused, RecordClosed, RecordRestrained;
  }

  /**
   * @param registrations as they were read; what is registered shows there too
   */
  public TellViewModel(
      TellDesk desk,
      Purpose purpose,
      AddressNumber person,
      Background background,
      Supplier<LocalDate> today,
      ObjectProperty<List<Registration>> registrations) {
    this.desk = desk;
    this.purpose = purpose;
    this.person = person;
    this.background = background;
    this.today = today;
    this.registrations = registrations;
    form.usual(registrations.get(), today.get(), desk.terms());
  }

  AddressNumber person() {
    return person;
  }

  LocalDate today() {
    return today.get();
  }

  TellForm form() {
    return form;
  }

  ReadOnlyObjectProperty<List<Registration>> registrations() {
    return registrations;
  }

  /** Why one is withdrawn. */
  StringProperty reason() {
    return reason;
  }

  /** What was done last. */
  ReadOnlyObjectProperty<Message> said() {
    return said;
  }

  /** Why it was not. */
  ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  /** The one that a withdrawal ends: what counts today, else what will. */
  Optional<Registration> toWithdraw() {
    List<Registration> standing =
        registrations.get().stream().filter(Registration::stands).toList();
    return standing.stream()
        .filter(it -> it.inForce(today.get()))
        .findFirst()
        .or(() -> standing.stream().findFirst());
  }

  /** Registers what was typed. */
  void submit() {
    TellDesk.Wish wish;
    try {
      wish = form.wish(today.get());
    } catch (TellForm.Unreadable unread) {
      said.set(Message.NONE);
      problem.set(Message.of("tell.unread." + unread.getMessage()));
      return;
    }
    run(() -> desk.register(purpose, person, wish), Message.of("tell.registered"));
  }

  /** Ends the one that counts. */
  void withdraw() {
    Optional<Registration> which = toWithdraw();
    if (which.isEmpty()) {
      problem.set(Message.of("tell.trouble.NONE"));
      return;
    }
    String why = reason.get();
    run(() -> desk.withdraw(purpose, which.get(), why), Message.of("tell.withdrawn"));
  }

  private void run(Act act, Message done) {
    said.set(Message.NONE);
    problem.set(Message.NONE);
    if (busy) {
      return;
    }
    busy = true;
    background
        .call(() -> {
          act.run();
          return desk.beside(purpose, person);
        })
        .onSuccess(now -> {
          registrations.set(now);
          form.usual(now, today.get(), desk.terms());
          reason.set("");
          said.set(done);
        })
        .onFailure(Exception.class, failed -> problem.set(Troubles.sentence(failed)))
        .andFinally(() -> busy = false)
        .start();
  }
}
