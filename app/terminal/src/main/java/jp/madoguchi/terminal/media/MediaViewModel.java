package jp.madoguchi.terminal.media;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.core.port.DiskFull;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** The ledger of media and what may be done. Screen's thread only. */
public final class MediaViewModel {
  private final MediaDesk desk;
  private final MediumPlaces places;
  private final Background background;
  private final ObjectProperty<MediaDesk.Standing> standing;
  private final StringProperty number = new SimpleStringProperty("");
  private final StringProperty carrier = new SimpleStringProperty("");
  private final StringProperty place = new SimpleStringProperty("");
  private final StringProperty reason = new SimpleStringProperty("");
  private final ObjectProperty<Optional<MediumDispatch>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final DoubleProperty progress = new SimpleDoubleProperty();
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  public MediaViewModel(
      MediaDesk desk, MediumPlaces places, Background background, MediaDesk.Standing standing) {
    this.desk = desk;
    this.places = places;
    this.background = background;
    this.standing = new SimpleObjectProperty<>(standing);
  }

  public ObjectProperty<MediaDesk.Standing> standing() {
    return standing;
  }

  /** What stands on the medium's label. */
  public StringProperty number() {
    return number;
  }

  /** Who carries it. */
  public StringProperty carrier() {
    return carrier;
  }

  /** The folder in which it is mounted. */
  public StringProperty place() {
    return place;
  }

  /** Why it is given up. */
  public StringProperty reason() {
    return reason;
  }

  /** The line of the ledger that is chosen. */
  public ObjectProperty<Optional<MediumDispatch>> chosen() {
    return chosen;
  }

  /** What was done. */
  public ObjectProperty<Message> said() {
    return said;
  }

  /** Why something was not done. */
  public ObjectProperty<Message> problem() {
    return problem;
  }

  /** The part that is written, from 0 to 1. */
  public DoubleProperty progress() {
    return progress;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  public boolean allowed() {
    return desk.allowed();
  }

  /** Whether a line's medium is out for too long. */
  public boolean overdue(MediumDispatch line) {
    return line.awaited() && desk.overdue(line.writtenAt());
  }

  /** Whether the chosen line's medium can be declared missing. */
  public boolean mayBeMissing() {
    return chosen.get().filter(MediumDispatch::awaited).isPresent();
  }

  /** Whether it can be declared destroyed. */
  public boolean mayBeDestroyed() {
    return mayBeMissing()
        || chosen.get().filter(line -> line.state() == MediumState.MISSING).isPresent();
  }

  /** Hands over the media that are plugged in now. */
  public void look(Consumer<List<String>> found) {
    background.call(places::mounted).onSuccess(found).start();
  }

  /** Writes what is unsent on the medium. */
  public void write() {
    Optional<MediumNumber> label = MediumNumber.parse(number.get());
    if (label.isEmpty()) {
      problem.set(Message.of("media.number.missing"));
    } else if (carrier.get().isBlank()) {
      problem.set(Message.of("media.carrier.missing"));
    } else if (placed()) {
      String folder = place.get().strip();
      String name = carrier.get();
      act(
          () -> desk.write(places.open(folder), label.get(), name, this::wrote),
          line ->
              Message.of(
                  "media.written", line.number().value(), line.batches().size(), line.carrier()));
    }
  }

  private void wrote(double part) {
    background.onScreen(() -> progress.set(part));
  }

  /** Reads the centre's answer. */
  public void read() {
    if (placed()) {
      String folder = place.get().strip();
      act(() -> desk.read(places.open(folder)), this::read);
    }
  }

  private Message read(MediaDesk.Outcome outcome) {
    if (!outcome.damaged().isEmpty()) {
      problem.set(
          Message.of(
              "media.damaged", outcome.damaged().size(), outcome.damaged().getFirst().code()));
    } else if (outcome.others() > 0) {
      problem.set(Message.of("media.others", outcome.others()));
    }
    return MediaWords.outcome(outcome);
  }

  /** Declares the chosen line's medium missing. */
  public void missing() {
    giveUp(mayBeMissing(), MediumState.MISSING);
  }

  /** Declares it destroyed. */
  public void destroyed() {
    giveUp(mayBeDestroyed(), MediumState.DESTROYED);
  }

  private void giveUp(boolean may, MediumState state) {
    if (!may) {
      problem.set(Message.of("media.trouble." + MediumFlaw.NOT_OUT, MediumFlaw.NOT_OUT.code()));
    } else if (reason.get().isBlank()) {
      problem.set(Message.of("media.reason.missing"));
    } else {
      MediumDispatch line = chosen.get().orElseThrow();
      String why = reason.get();
      act(
          () -> {
            if (state == MediumState.MISSING) {
              desk.missing(line.id(), why);
            } else {
              desk.destroyed(line.id(), why);
            }
            return line;
          },
          given -> Message.of("media.given." + state, given.number().value()));
    }
  }

  private boolean placed() {
    boolean placed = !place.get().isBlank();
    if (!placed) {
      problem.set(Message.of("media.place.missing"));
    }
    return placed;
  }

  private interface Words<T> {
    Message of(T outcome);
  }

  private record Done<T>(T outcome, MediaDesk.Standing standing) {}

  private <T> void act(Callable<T> acting, Words<T> words) {
    if (busy.get()) {
      return;
    }
    problem.set(Message.NONE);
    said.set(Message.NONE);
    progress.set(0);
    busy.set(true);
    background
        .call(() -> new Done<>(acting.call(), desk.standing()))
        .onSuccess(done -> {
          said.set(words.of(done.outcome()));
          reason.set("");
          standing.set(done.standing());
        })
        .onFailure(Exception.class, failure -> problem.set(Troubles.sentence(failure)))
        .onFailure(IOException.class, _ -> problem.set(Message.of("media.trouble.DEVICE")))
        .onFailure(DiskFull.class, _ -> problem.set(Message.of("media.trouble.FULL")))
        .onFailure(MediumRefused.class, refused -> problem.set(sentence(refused.flaw())))
        .andFinally(() -> busy.set(false))
        .start();
  }

  private static Message sentence(MediumFlaw flaw) {
    return Message.of("media.trouble." + flaw, flaw.code());
  }
}
