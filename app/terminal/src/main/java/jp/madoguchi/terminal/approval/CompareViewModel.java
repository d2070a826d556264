package jp.madoguchi.terminal.approval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.change.ApprovalDesk;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** One comparison: every changed field is ticked before the card can sign. Screen's thread only. */
public final class CompareViewModel {
  private static final int LONGEST_REASON = 500;

  private final ApprovalDesk desk;
  private final CardReader reader;
  private final Background background;
  private final Comparison comparison;
  private final Runnable done;
  private final List<Tick> ticks = new ArrayList<>();
  private final List<Open> open = new ArrayList<>();
  private final StringProperty returnReason = new SimpleStringProperty("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /** One changed field of one resident, and whether it was compared. */
  public record Tick(Comparison.Side side, FieldRows.Row row, BooleanProperty compared) {}

  /**
   * A suspicion that the entrant left open, and what was looked at to settle it.
   *
   * @param twin what the entrant said
   */
  public record Open(TwinWord twin, Map<Evidence, BooleanProperty> seen) {
    TwinWord settled() {
      return new TwinWord(
          twin.other(),
          seen.entrySet().stream()
              .filter(each -> each.getValue().get())
              .map(Map.Entry::getKey)
              .collect(Collectors.toSet()));
    }
  }

  /** How a decision ended. */
  public enum Decision {
    APPROVED,
    RETURNED
  }

  private final ObjectProperty<Optional<Decision>> decision =
      new SimpleObjectProperty<>(Optional.empty());

  public CompareViewModel(
      ApprovalDesk desk,
      CardReader reader,
      Background background,
      Comparison comparison,
      Runnable done) {
    this.desk = desk;
    this.reader = reader;
    this.background = background;
    this.comparison = comparison;
    this.done = done;
    comparison
        .obstacle()
        .ifPresent(reason -> problem.set(Troubles.sentence(new ApprovalRefused(reason))));
    for (Comparison.Side side : comparison.sides()) {
      TwinWords.in(side.change().act().basisDocument()).stream()
          .filter(TwinWord::isOpen)
          .forEach(twin -> open.add(new Open(twin, nothingSeen())));
      for (FieldRows.Row row : FieldRows.of(side.before(), side.after())) {
        if (row.changed()) {
          ticks.add(new Tick(side, row, new SimpleBooleanProperty()));
        }
      }
    }
  }

  private static Map<Evidence, BooleanProperty> nothingSeen() {
    Map<Evidence, BooleanProperty> seen = new EnumMap<>(Evidence.class);
    for (Evidence each : Evidence.values()) {
      seen.put(each, new SimpleBooleanProperty());
    }
    return seen;
  }

  /** What the entrant left open, in the order of the sides. */
  public List<Open> open() {
    return List.copyOf(open);
  }

  public Comparison comparison() {
    return comparison;
  }

  /** The changed fields in the order of the screen. */
  public List<Tick> ticks() {
    return List.copyOf(ticks);
  }

  public StringProperty returnReason() {
    return returnReason;
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** How it ended; empty until then. */
  public ObjectProperty<Optional<Decision>> decision() {
    return decision;
  }

  /** Whether the signed-in person entered this and so cannot decide. */
  public boolean own() {
    return desk.own(comparison.group());
  }

  /** Whether every changed field was compared. */
  public BooleanBinding allCompared() {
    BooleanProperty[] all = ticks.stream().map(Tick::compared).toArray(BooleanProperty[]::new);
    return Bindings.createBooleanBinding(
        () -> ticks.stream().allMatch(tick -> tick.compared().get()), all);
  }

  /** Approves with the card and its PIN; the array is zeroed in any case. */
  public void approve(char[] typed) {
    Optional<Pin> pin = Pin.taking(typed);
    if (!allCompared().get()) {
      pin.ifPresent(Pin::close);
      problem.set(Message.of("compare.untick"));
      return;
    }
    List<TwinWord> settled = open.stream().map(Open::settled).toList();
    if (settled.stream().anyMatch(TwinWord::isOpen)) {
      pin.ifPresent(Pin::close);
      problem.set(Message.of("trouble.approval.TWIN_OPEN"));
      return;
    }
    if (pin.isEmpty()) {
      problem.set(Message.of("login.pin.digits"));
      return;
    }
    if (busy.get()) {
      pin.get().close();
      return;
    }
    start();
    Ulid group = comparison.group().id();
    background
        .call(() -> {
          sign(group, settled, pin.get());
          return Decision.APPROVED;
        })
        .onSuccess(this::ended)
        .onFailure(Exception.class, this::failed)
        .andFinally(() -> busy.set(false))
        .start();
  }

  /** Sends the entry back with the reason. */
  public void sendBack() {
    String reason = returnReason.get().strip();
    if (reason.isEmpty()) {
      problem.set(Message.of("compare.reason.missing"));
      return;
    }
    if (reason.length() > LONGEST_REASON) {
      problem.set(Message.of("compare.reason.long", LONGEST_REASON));
      return;
    }
    if (busy.get()) {
      return;
    }
    start();
    Ulid group = comparison.group().id();
    background
        .call(() -> {
          desk.sendBack(group, reason);
          return Decision.RETURNED;
        })
        .onSuccess(this::ended)
        .onFailure(Exception.class, this::failed)
        .andFinally(() -> busy.set(false))
        .start();
  }

  private void sign(Ulid group, List<TwinWord> settled, Pin pin) throws Exception {
    try (pin) {
      for (TwinWord found : settled) {
        desk.settle(group, found);
      }
      CardReader.Card card = reader.connect().orElseThrow(() -> new CardLost("no card"));
      try (PivSigner signer = PivSigner.of(card, pin)) {
        desk.approve(group, signer);
      }
    }
  }

  private void start() {
    problem.set(Message.NONE);
    busy.set(true);
  }

  private void ended(Decision made) {
    decision.set(Optional.of(made));
    done.run();
  }

  private void failed(Exception failure) {
    problem.set(
        failure instanceof CardFault.WrongPin wrong
            ? Message.of("login.pin.wrong", wrong.triesLeft())
            : Troubles.sentence(failure));
  }
}
