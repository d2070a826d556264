package jp.madoguchi.terminal.reception;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.reception.Applicant.Proof;
import jp.madoguchi.core.reception.CounterCase;
import jp.madoguchi.core.reception.Matter;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/** Who came for what, as it is being typed, and the case that comes of it. Screen's thread only. */
public final class CaseViewModel {
  private final Counter counter;
  private final Background background;
  private final ObjectProperty<Optional<Purpose.Reason>> reason =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty slip = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Claim>> claim =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty name = new SimpleStringProperty("");
  private final ObjectProperty<Optional<Proof>> proof =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Message> reasonProblem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> nameProblem = new SimpleObjectProperty<>(Message.NONE);
  private final List<Consumer<CounterCase>> waiting = new ArrayList<>();
  private boolean writing;

  /** Begins with the open case, where there is one. */
  public CaseViewModel(Counter counter, Background background) {
    this.counter = counter;
    this.background = background;
    reason.subscribe(given -> {
      if (given.isPresent()) {
        reasonProblem.set(Message.NONE);
      }
    });
    claim.subscribe(_ -> known());
    name.subscribe(_ -> known());
    proof.subscribe(_ -> known());
    open().get().map(CounterCase::matter).ifPresent(this::fill);
  }

  /** What was missing is there: nothing red stays beside it. */
  private void known() {
    if (flaw().none()) {
      nameProblem.set(Message.NONE);
    }
  }

  private void fill(Matter matter) {
    reason.set(Optional.of(matter.reason()));
    slip.set(matter.slip());
    claim.set(matter.applicant().map(Applicant::claim));
    name.set(matter.applicant().map(Applicant::name).map(ExactText::value).orElse(""));
    proof.set(matter.applicant().map(Applicant::proof));
  }

  /** The case that is open now. */
  public ReadOnlyObjectProperty<Optional<CounterCase>> open() {
    return counter.openCase().now();
  }

  public ObjectProperty<Optional<Purpose.Reason>> reason() {
    return reason;
  }

  /** The number on the paper, where there is one. */
  public StringProperty slip() {
    return slip;
  }

  public ObjectProperty<Optional<Claim>> claim() {
    return claim;
  }

  public StringProperty name() {
    return name;
  }

  public ObjectProperty<Optional<Proof>> proof() {
    return proof;
  }

  public ObjectProperty<Message> reasonProblem() {
    return reasonProblem;
  }

  /** What is missing of who asks. */
  public ObjectProperty<Message> nameProblem() {
    return nameProblem;
  }

  /** Whether enough is typed; where it is not, the clerk is told what is missing. */
  public boolean complete() {
    return matter().isPresent();
  }

  /** What is typed; where something is missing, the clerk is told and it is empty. */
  Optional<Matter> matter() {
    reasonProblem.set(reason.get().isEmpty() ? Message.of("case.reason.missing") : Message.NONE);
    nameProblem.set(flaw());
    return reasonProblem.get().none() && nameProblem.get().none()
        ? Optional.of(new Matter(reason.get().orElseThrow(), shortened(slip.get()), applicant()))
        : Optional.empty();
  }

  /** Who asks is known wholly, or not at all. */
  private Message flaw() {
    boolean named = !name.get().isBlank();
    if (named && ExactText.parse(name.get().strip()).toOptional().isEmpty()) {
      return Message.of("case.name.unfit");
    }
    boolean nothing = !named && claim.get().isEmpty() && proof.get().isEmpty();
    boolean all = named && claim.get().isPresent() && proof.get().isPresent();
    return nothing || all ? Message.NONE : Message.of("case.name.missing");
  }

  private Optional<Applicant> applicant() {
    return claim
        .get()
        .map(by -> new Applicant(by, new ExactText(name.get().strip()), proof.get().orElseThrow()));
  }

  /** As much as a slip's number holds, without cutting a character in two. */
  private static String shortened(String typed) {
    String text = typed.strip();
    if (text.length() <= Matter.LONGEST_SLIP) {
      return text;
    }
    boolean within = Character.isHighSurrogate(text.charAt(Matter.LONGEST_SLIP - 1));
    return text.substring(0, within ? Matter.LONGEST_SLIP - 1 : Matter.LONGEST_SLIP);
  }

  /**
   * Hands over the case that is open, or one that is opened with what is typed; says what is
   * missing where that is not enough. Asked again while a case is being opened, it opens no second
   * one.
   */
  public void within(Consumer<CounterCase> then) {
    if (writing) {
      waiting.add(then);
      return;
    }
    Optional<CounterCase> standing = open().get();
    if (standing.isPresent()) {
      then.accept(standing.get());
    } else {
      matter().ifPresent(typed -> write(() -> counter.cases().open(typed), then));
    }
  }

  /** Writes down what is typed, in the case that is open or in a new one. */
  void save(Consumer<CounterCase> then) {
    Optional<CounterCase> standing = open().get();
    if (standing.isEmpty() || writing) {
      within(then);
    } else {
      matter().ifPresent(typed -> write(() -> counter.cases().change(standing.get(), typed), then));
    }
  }

  private interface Writing {
    CounterCase write() throws MayNotLookUp;
  }

  private void write(Writing work, Consumer<CounterCase> then) {
    writing = true;
    // Whoever waited for a case that could not be opened has been told.
    waiting.clear();
    waiting.add(then);
    int turn = counter.openCase().turn();
    background
        .call(work::write)
        .onSuccess(written -> begun(written, turn))
        .andFinally(() -> writing = false)
        .start();
  }

  private void begun(CounterCase written, int turn) {
    if (turn != counter.openCase().turn()) {
      return;
    }
    counter.openCase().begin(written);
    List<Consumer<CounterCase>> all = List.copyOf(waiting);
    waiting.clear();
    all.forEach(each -> each.accept(written));
  }
}
