package jp.madoguchi.terminal.lots;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.intake.Format;
import jp.madoguchi.core.intake.Formats;
import jp.madoguchi.core.intake.IntakeDesk;
import jp.madoguchi.core.intake.IntakeRefused;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.terminal.media.MediumPlaces;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** Which file is to be taken in. Screen's thread only. */
public final class LotsViewModel {
  private static final int LONGEST_REFERENCE = 64;

  private final IntakeDesk desk;
  private final MediumPlaces places;
  private final Background background;
  private final LocalDate today;
  private final Consumer<IntakeDesk.Taken> taken;
  private final ObjectProperty<Format> format =
      new SimpleObjectProperty<>(Formats.all().getFirst());
  private final StringProperty place = new SimpleStringProperty("");
  private final StringProperty file = new SimpleStringProperty("");
  private final StringProperty reference = new SimpleStringProperty("");
  private final StringProperty day = new SimpleStringProperty("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

  /**
   * @param taken hears of a file that was taken in
   */
  public LotsViewModel(
      IntakeDesk desk,
      MediumPlaces places,
      Background background,
      LocalDate today,
      Consumer<IntakeDesk.Taken> taken) {
    this.desk = desk;
    this.places = places;
    this.background = background;
    this.today = today;
    this.taken = taken;
  }

  public boolean allowed() {
    return desk.allowed();
  }

  public ObjectProperty<Format> format() {
    return format;
  }

  /** The folder in which the medium is mounted. */
  public StringProperty place() {
    return place;
  }

  public StringProperty file() {
    return file;
  }

  /** 受付番号 and the like: what the work belongs to. */
  public StringProperty reference() {
    return reference;
  }

  /** The day of lines that say none; today where blank. */
  public StringProperty day() {
    return day;
  }

  public ObjectProperty<Message> problem() {
    return problem;
  }

  public ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  /** Hands over the media that are plugged in now. */
  public void look(Consumer<List<String>> found) {
    background.call(places::mounted).onSuccess(found).start();
  }

  /** Hands over the files of the chosen medium; none where it cannot be read. */
  public void files(Consumer<List<String>> found) {
    String folder = place.get().strip();
    if (folder.isEmpty()) {
      found.accept(List.of());
      return;
    }
    background
        .call(() -> places.open(folder).names().stream().sorted().toList())
        .onSuccess(found)
        .onFailure(IOException.class, _ -> found.accept(List.of()))
        .start();
  }

  /** Takes the file in and makes the dry run. */
  public void take() {
    Optional<LocalDate> chosen = chosenDay();
    if (place.get().isBlank() || file.get().isBlank()) {
      problem.set(Message.of("lots.file.missing"));
    } else if (reference.get().isBlank() || reference.get().strip().length() > LONGEST_REFERENCE) {
      problem.set(Message.of("lots.reference.missing", LONGEST_REFERENCE));
    } else if (chosen.isEmpty()) {
      problem.set(Message.of("lots.day.bad"));
    } else if (!busy.get()) {
      take(chosen.get());
    }
  }

  private void take(LocalDate chosen) {
    String folder = place.get().strip();
    IntakeDesk.Request request =
        new IntakeDesk.Request(
            format.get(),
            file.get().strip(),
            new Purpose(Purpose.Reason.EX_OFFICIO, reference.get().strip()),
            chosen);
    problem.set(Message.NONE);
    busy.set(true);
    background
        .call(() -> desk.take(places.open(folder), request))
        .onSuccess(taken)
        .onFailure(Exception.class, failure -> problem.set(sentence(failure)))
        .andFinally(() -> busy.set(false))
        .start();
  }

  /** What went wrong with a file or a lot. */
  static Message sentence(Exception failure) {
    return switch (failure) {
      case IntakeRefused refused -> Message.of("lots.trouble." + refused.why());
      case IOException _ -> Message.of("lots.trouble.DEVICE");
      default -> Troubles.sentence(failure);
    };
  }

  private Optional<LocalDate> chosenDay() {
    return day.get().isBlank()
        ? Optional.of(today)
        : DateEntry.parseBirth(day.get(), today)
            .toOptional()
            .filter(RegisterDate.Calendar.class::isInstance)
            .map(RegisterDate::sortKey);
  }
}
