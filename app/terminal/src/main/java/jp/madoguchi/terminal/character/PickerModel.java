package jp.madoguchi.terminal.character;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * Looks for characters by what a clerk knows of one: a character of the same kind, how it is read,
 * how many strokes it has. What is filled in must all fit. Screen's thread only.
 */
public final class PickerModel {
  static final int MOST = 300;
  private static final int MOST_STROKES = 99;

  private final CharacterTable table;
  private final Background background;
  private final StringProperty like = new SimpleStringProperty("");
  private final StringProperty reading = new SimpleStringProperty("");
  private final StringProperty strokes = new SimpleStringProperty("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> outcome = new SimpleObjectProperty<>(Message.NONE);
  private final ObservableList<MjCharacter> found = FXCollections.observableArrayList();
  private int asked;

  public PickerModel(CharacterTable table, Background background) {
    this.table = table;
    this.background = background;
  }

  /** A character whose variants are looked for; further ones after it count for nothing. */
  public StringProperty like() {
    return like;
  }

  public StringProperty reading() {
    return reading;
  }

  /** In digits, of full or half width. */
  public StringProperty strokes() {
    return strokes;
  }

  /** What is wrong with the strokes, or that nothing was filled in. */
  public ObjectProperty<Message> problem() {
    return problem;
  }

  /** How many were found. */
  public ObjectProperty<Message> outcome() {
    return outcome;
  }

  public ObservableList<MjCharacter> found() {
    return found;
  }

  /** Looks; of several searches the last one counts. */
  public void search() {
    Optional<Integer> count = count();
    String kin = like.get().strip();
    String read = reading.get().strip();
    boolean nothing = kin.isEmpty() && read.isEmpty() && strokes.get().isBlank();
    boolean wrong = count.isEmpty() && !strokes.get().isBlank();
    problem.set(
        nothing
            ? Message.of("picker.nothing")
            : wrong ? Message.of("picker.strokes.wrong") : Message.NONE);
    if (!problem.get().none()) {
      return;
    }
    int mine = ++asked;
    background.call(() -> look(kin, read, count)).onSuccess(all -> show(mine, all)).start();
  }

  private Optional<Integer> count() {
    String digits =
        strokes
            .get()
            .strip()
            .chars()
            .map(c -> Character.digit(c, 10))
            .mapToObj(String::valueOf)
            .reduce("", String::concat);
    return digits.matches("\\d{1,2}") && Integer.parseInt(digits) <= MOST_STROKES
        ? Optional.of(Integer.parseInt(digits)).filter(it -> it > 0)
        : Optional.empty();
  }

  /** One more than is shown, so that it is known whether there are more. */
  private List<MjCharacter> look(String kin, String read, Optional<Integer> count) {
    List<MjCharacter> all;
    if (!kin.isEmpty()) {
      all = table.variantsOf(kin, Integer.MAX_VALUE);
      List<MjCharacter> readSo = read.isEmpty() ? all : table.byReading(read, Integer.MAX_VALUE);
      all = all.stream().filter(readSo::contains).toList();
    } else if (!read.isEmpty()) {
      all = table.byReading(read, Integer.MAX_VALUE);
    } else {
      all = table.byStrokes(count.orElse(0), MOST + 1);
    }
    return all.stream()
        .filter(it -> count.isEmpty() || it.strokes() == count.get())
        .limit(MOST + 1)
        .toList();
  }

  private void show(int mine, List<MjCharacter> all) {
    if (mine != asked) {
      return;
    }
    found.setAll(all.subList(0, Math.min(MOST, all.size())));
    outcome.set(
        all.isEmpty()
            ? Message.of("picker.none")
            : all.size() > MOST
                ? Message.of("picker.more", MOST)
                : Message.of("picker.found", all.size()));
  }
}
