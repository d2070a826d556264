package jp.madoguchi.terminal.approval;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import jp.madoguchi.core.change.Alone;
import jp.madoguchi.core.change.ApprovalDesk;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.core.change.SeenDesk;
import jp.madoguchi.core.change.Shown;
import jp.madoguchi.core.movement.twin.Evidence;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.core.movement.twin.TwinWords;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.session.Counter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** One comparison: every changed field is ticked before the card can sign. Screen's thread only. */
public final class CompareViewModel {
  private static final int LONGEST_REASON = 500;
  private static final String UNTICKED = "compare.untick";

  private final ApprovalDesk desk;
  private final SeenDesk seen;
  private final CardReader reader;
  private final Background background;
  private final Comparison comparison;
  private final Optional<Alone> alone;
  private final Runnable done;
  private final List<Tick> ticks = new ArrayList<>();
  private final List<Alike> alike = new ArrayList<>();
  private final Set<Alike> looked = new HashSet<>();
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

  /**
   * Somebody known whom somebody new in the entry is like.
   *
   * @param said by the entrant
   * @param open what is left to the approver; empty where the entrant said all
   */
  public record Alike(Comparison.Side side, TwinWord said, Optional<Open> open) {}

  /** How a decision ended. */
  public enum Decision {
    APPROVED,
    RETURNED,
    /** Nothing is signed yet. */
    SEEN
  }

  private final ObjectProperty<Optional<Decision>> decision =
      new SimpleObjectProperty<>(Optional.empty());

  /**
   * @param done told once it ended
   */
  public CompareViewModel(
      Counter counter, CardReader reader, Background background, Looked looked, Runnable done) {
    desk = counter.approvals();
    seen = counter.seen();
    this.reader = reader;
    this.background = background;
    comparison = looked.comparison();
    alone = looked.alone();
    this.done = done;
    comparison
        .obstacle()
        .ifPresent(reason -> problem.set(Troubles.sentence(new ApprovalRefused(reason))));
    for (Comparison.Side side : comparison.sides()) {
      TwinWords.in(side.change().act().basisDocument())
          .forEach(word -> alike.add(new Alike(side, word, toSettle(word))));
      for (FieldRows.Row row : FieldRows.of(side.before(), side.after())) {
        if (row.changed()) {
          Tick tick = new Tick(side, row, new SimpleBooleanProperty());
          tick.compared().subscribe(this::ticked);
          ticks.add(tick);
        }
      }
    }
  }

  private static Optional<Open> toSettle(TwinWord word) {
    return word.isOpen() ? Optional.of(new Open(word, nothingSeen())) : Optional.empty();
  }

  /** What asked for more ticks is answered with the last one. */
  private void ticked() {
    if (problem.get().key().equals(UNTICKED) && allCompared().get()) {
      problem.set(Message.NONE);
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
    return alike.stream().flatMap(each -> each.open().stream()).toList();
  }

  /** Those whom the entry is said to be like, in the order of the sides. */
  public List<Alike> alike() {
    return List.copyOf(alike);
  }

  /** The next whom nobody looked at here yet; from the first again where all were. */
  public Optional<Alike> nextAlike() {
    return alike.stream()
        .filter(each -> !looked.contains(each))
        .findFirst()
        .or(() -> alike.stream().findFirst());
  }

  /** Notes that somebody alike was looked at. */
  public void looked(Alike at) {
    looked.add(at);
  }

  /** Why it is decided by itself; empty where it may be approved together with others. */
  public Optional<Alone> alone() {
    return alone;
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
      problem.set(Message.of(UNTICKED));
      return;
    }
    List<TwinWord> settled = open().stream().map(Open::settled).toList();
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
    Ulid group = comparison.group().id();
    decide(() -> sign(group, settled, pin.get()), Decision.APPROVED);
  }

  /** Keeps it as seen, exactly as it is on the screen; nothing is signed. */
  public void keep() {
    if (!allCompared().get()) {
      problem.set(Message.of(UNTICKED));
    } else if (alone.isPresent()) {
      problem.set(Message.of("compare.alone." + alone.get()));
    } else if (!busy.get()) {
      Ulid group = comparison.group().id();
      Bytes shown = Shown.digest(comparison.sides());
      decide(() -> seen.keep(group, shown), Decision.SEEN);
    }
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
    Ulid group = comparison.group().id();
    decide(() -> desk.sendBack(group, reason), Decision.RETURNED);
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

  private interface Deciding {
    void now() throws Exception;
  }

  private void decide(Deciding deciding, Decision made) {
    problem.set(Message.NONE);
    busy.set(true);
    background
        .call(() -> {
          deciding.now();
          return made;
        })
        .onSuccess(this::ended)
        .onFailure(Exception.class, this::failed)
        .andFinally(() -> busy.set(false))
        .start();
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
