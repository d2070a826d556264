package jp.madoguchi.terminal.approval;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.change.SeenDesk;
import jp.madoguchi.core.change.SeenDesk.Fate;
import jp.madoguchi.core.change.SeenDesk.Mark;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/**
 * What an approver has seen since they signed in, and its approval with one PIN. Screen's thread
 * only.
 */
public final class SeenViewModel {
  private final SeenDesk desk;
  private final CardReader reader;
  private final Background background;
  private final BooleanSupplier left;
  private final Consumer<Result> told;
  private final Map<Ulid, ApprovalRow> rows = new HashMap<>();
  private final ObjectProperty<Map<Ulid, Mark>> marks = new SimpleObjectProperty<>(Map.of());
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final DoubleProperty progress = new SimpleDoubleProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * What became of an entry.
   *
   * @param entry as it was listed when it was seen
   */
  public record Line(ApprovalRow entry, Fate fate) {}

  /**
   * What came of an approval.
   *
   * @param cut what ended it before the last
   */
  public record Result(List<Line> lines, Message cut) {
    /** How many are in effect. */
    public int approved() {
      return Math.toIntExact(
          lines.stream().filter(line -> line.fate() instanceof Fate.Approved).count());
    }
  }

  /**
   * @param left whether the session was left, so that nothing more is signed; asked on any thread
   * @param told what came of it, unless nothing was tried
   */
  public SeenViewModel(
      SeenDesk desk,
      CardReader reader,
      Background background,
      BooleanSupplier left,
      Consumer<Result> told) {
    this.desk = desk;
    this.reader = reader;
    this.background = background;
    this.left = left;
    this.told = told;
  }

  /** What was seen, in that order, and whether it stands so. */
  public ObjectProperty<Map<Ulid, Mark>> marks() {
    return marks;
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  /** From 0 to 1 while the card signs. */
  public DoubleProperty progress() {
    return progress;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** How an entry stands; empty where it was not seen. */
  public Optional<Mark> mark(ApprovalRow row) {
    return Optional.ofNullable(marks.get().get(row.group().id()));
  }

  /** How many of those that were seen stand so, or not. */
  public int count(Mark mark) {
    return Math.toIntExact(marks.get().values().stream().filter(mark::equals).count());
  }

  /** An entry is opened: until it was compared again it is not seen. */
  public void opened(ApprovalRow row) {
    rows.put(row.group().id(), row);
    Map<Ulid, Mark> others = new LinkedHashMap<>(marks.get());
    others.remove(row.group().id());
    marks.set(others);
    problem.set(Message.NONE);
  }

  /** The next in a list behind an entry that is neither one's own nor seen, round to the first. */
  public Optional<ApprovalRow> next(List<ApprovalRow> list, Ulid behind) {
    List<Ulid> ids = list.stream().map(row -> row.group().id()).toList();
    int from = ids.indexOf(behind) + 1;
    return Stream.concat(list.stream().skip(from), list.stream().limit(from))
        .filter(row -> !row.own() && !row.group().id().equals(behind))
        .filter(row -> !mark(row).equals(Optional.of(Mark.SEEN)))
        .findFirst();
  }

  /** Approves all that was seen with the card and its PIN; the array is zeroed in any case. */
  public void approve(char[] typed) {
    Optional<Pin> pin = Pin.taking(typed);
    if (marks.get().isEmpty() || pin.isEmpty() || busy.get()) {
      pin.ifPresent(Pin::close);
      if (!busy.get()) {
        problem.set(
            Message.of(marks.get().isEmpty() ? "approvals.together.none" : "login.pin.digits"));
      }
      return;
    }
    problem.set(Message.NONE);
    progress.set(0);
    busy.set(true);
    background
        .call(() -> sign(pin.get()))
        .onSuccess(this::signed)
        .onFailure(Exception.class, failure -> problem.set(Troubles.sentence(failure)))
        .andFinally(() -> busy.set(false))
        .start();
  }

  private record Signed(SeenDesk.Outcome outcome, Map<Ulid, Mark> marks) {}

  private Signed sign(Pin pin) throws Exception {
    try (pin) {
      CardReader.Card card = reader.connect().orElseThrow(() -> new CardLost("no card"));
      try (PivSigner signer = PivSigner.of(card, pin)) {
        return new Signed(desk.approve(signer, this::at, left), desk.marks());
      }
    }
  }

  private void at(int done, int all) {
    background.onScreen(() -> progress.set((double) done / all));
  }

  private void signed(Signed signed) {
    marks.set(signed.marks());
    Message cut = signed.outcome().cut().map(Troubles::sentence).orElse(Message.NONE);
    problem.set(cut);
    List<Fate> fates = signed.outcome().fates();
    if (fates.stream().anyMatch(fate -> !(fate instanceof Fate.Untouched))) {
      told.accept(new Result(fates.stream().map(this::line).toList(), cut));
    }
  }

  private Line line(Fate fate) {
    return new Line(Objects.requireNonNull(rows.get(fate.group())), fate);
  }
}
