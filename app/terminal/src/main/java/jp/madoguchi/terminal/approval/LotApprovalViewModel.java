package jp.madoguchi.terminal.approval;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.madoguchi.core.card.CardFault;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.change.ApprovalRefused;
import jp.madoguchi.core.change.Comparison;
import jp.madoguchi.core.intake.Lot;
import jp.madoguchi.core.intake.LotApprovalDesk;
import jp.madoguchi.core.port.CardLost;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** A lot before its approver: every line is opened before the card can sign. Screen's thread. */
public final class LotApprovalViewModel {
  private static final int LONGEST_REASON = 500;
  private static final int TOLD = 5;

  private final LotApprovalDesk desk;
  private final CardReader reader;
  private final Background background;
  private final Runnable approved;
  private final Lot lot;
  private final ObservableList<LotLine> lines = FXCollections.observableArrayList();
  private final ObjectProperty<Optional<Comparison>> shown =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final DoubleProperty progress = new SimpleDoubleProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * @param approved told when there is something to send
   */
  public LotApprovalViewModel(
      LotApprovalDesk desk,
      CardReader reader,
      Background background,
      LotApprovalDesk.Opened opened,
      Runnable approved) {
    this.approved = approved;
    this.desk = desk;
    this.reader = reader;
    this.background = background;
    lot = opened.lot();
    take(opened);
  }

  private void take(LotApprovalDesk.Opened opened) {
    lines.setAll(
        opened.waiting().stream()
            .map(entry -> new LotLine(entry, opened.seen().contains(entry.group())))
            .toList());
  }

  public Lot lot() {
    return lot;
  }

  /** What waits, in the order of its lines. */
  public ObservableList<LotLine> lines() {
    return lines;
  }

  /** The entry that is shown before and after. */
  public ObjectProperty<Optional<Comparison>> shown() {
    return shown;
  }

  /** Why the chosen entry goes back. */
  public StringProperty reason() {
    return reason;
  }

  public ObjectProperty<Message> said() {
    return said;
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  public DoubleProperty progress() {
    return progress;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** How many were not opened yet. */
  public int unseen() {
    return Math.toIntExact(lines.stream().filter(line -> !line.seen()).count());
  }

  /** The place of the next one that was not opened, from a place on, and from the first again. */
  public int nextUnseen(int from) {
    for (int i = 0; i < lines.size(); i++) {
      int place = (from + i) % lines.size();
      if (!lines.get(place).seen()) {
        return place;
      }
    }
    return from;
  }

  /** Opens the entry at a place of the list. */
  public void show(int place) {
    if (busy.get() || place < 0 || place >= lines.size()) {
      return;
    }
    LotLine line = lines.get(place);
    act(
        () -> desk.show(lot, line.entry().group()),
        comparison -> {
          int now = lines.indexOf(line);
          if (now >= 0 && !line.seen()) {
            lines.set(now, line.asSeen());
          }
          shown.set(Optional.of(comparison));
          comparison
              .obstacle()
              .ifPresent(why -> problem.set(Troubles.sentence(new ApprovalRefused(why))));
        });
  }

  /** Sends the entry at a place back with the reason. */
  public void sendBack(int place) {
    String why = reason.get().strip();
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      problem.set(
          why.isEmpty()
              ? Message.of("compare.reason.missing")
              : Message.of("compare.reason.long", LONGEST_REASON));
    } else if (!busy.get() && place >= 0 && place < lines.size()) {
      LotLine line = lines.get(place);
      act(
          () -> {
            desk.sendBack(lot, line.entry().group(), why);
            return line;
          },
          gone -> {
            lines.removeIf(each -> each.entry().equals(gone.entry()));
            reason.set("");
            shown.set(Optional.empty());
            said.set(Message.of("lotapproval.returned", gone.entry().line()));
          });
    }
  }

  /** Approves all with the card and its PIN; the array is zeroed in any case. */
  public void approve(char[] typed) {
    Optional<Pin> pin = Pin.taking(typed);
    if (unseen() > 0 || pin.isEmpty() || busy.get() || lines.isEmpty()) {
      pin.ifPresent(Pin::close);
      if (unseen() > 0) {
        problem.set(Message.of("lotapproval.unseen", unseen()));
      } else if (pin.isEmpty()) {
        problem.set(Message.of("login.pin.digits"));
      }
      return;
    }
    act(() -> sign(pin.get()), this::approved);
  }

  /**
   * How far the card came.
   *
   * @param failure what ended it early; what was approved before stays so
   */
  private record Signed(
      int approved,
      List<LotApprovalDesk.Left> left,
      LotApprovalDesk.Opened now,
      Optional<Exception> failure) {}

  private Signed sign(Pin pin) throws Exception {
    int before = lines.size();
    try (pin) {
      CardReader.Card card = reader.connect().orElseThrow(() -> new CardLost("no card"));
      try (PivSigner signer = PivSigner.of(card, pin)) {
        LotApprovalDesk.Outcome outcome = desk.approve(lot, signer, this::at, () -> false);
        return new Signed(outcome.approved(), outcome.left(), desk.open(lot), Optional.empty());
      }
    } catch (CardFault | CardLost cut) {
      LotApprovalDesk.Opened now = desk.open(lot);
      return new Signed(before - now.waiting().size(), List.of(), now, Optional.of(cut));
    }
  }

  private void at(int done, int all) {
    if (done % TOLD == 0 || done == all) {
      background.onScreen(() -> progress.set((double) done / Math.max(1, all)));
    }
  }

  private void approved(Signed signed) {
    take(signed.now());
    shown.set(Optional.empty());
    approved.run();
    if (signed.failure().isEmpty() || signed.approved() > 0) {
      said.set(Message.of("lotapproval.approved", signed.approved()));
    }
    signed.left().stream()
        .findFirst()
        .ifPresent(left ->
            problem.set(Message.of("lotapproval.left", signed.left().size(), left.entry().line())));
    signed
        .failure()
        .ifPresent(cut -> {
          if (cut instanceof CardLost) {
            problem.set(Message.of("lotapproval.cut", lines.size()));
          } else {
            failed(cut);
          }
        });
  }

  private interface Arriving<T> {
    void of(T result);
  }

  private <T> void act(Callable<T> work, Arriving<T> then) {
    problem.set(Message.NONE);
    said.set(Message.NONE);
    progress.set(0);
    busy.set(true);
    background
        .call(work)
        .onSuccess(then::of)
        .onFailure(Exception.class, this::failed)
        .andFinally(() -> busy.set(false))
        .start();
  }

  private void failed(Exception failure) {
    problem.set(
        failure instanceof CardFault.WrongPin wrong
            ? Message.of("login.pin.wrong", wrong.triesLeft())
            : Troubles.sentence(failure));
  }
}
