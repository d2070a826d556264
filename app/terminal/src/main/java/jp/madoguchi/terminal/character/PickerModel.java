package jp.madoguchi.terminal.character;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import jp.madoguchi.core.text.character.CharacterQuery;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.core.text.character.Radical;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * Looks for characters by what a clerk knows of one: a character of the same kind, how it is read,
 * how many strokes it has, its radical. What is filled in must all fit. Screen's thread only.
 */
public final class PickerModel {
  static final int MOST = 300;
  private static final int MOST_STROKES = 99;

  private final CharacterTable table;
  private final Background background;
  private final StringProperty like = new SimpleStringProperty("");
  private final StringProperty reading = new SimpleStringProperty("");
  private final StringProperty strokes = new SimpleStringProperty("");
  private final StringProperty radical = new SimpleStringProperty("");
  private final StringProperty rest = new SimpleStringProperty("");
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> radicalProblem = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> restProblem = new SimpleObjectProperty<>(Message.NONE);
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

  /** Whether the table says which radicals characters have. */
  boolean knowsRadicals() {
    return table.knowsRadicals();
  }

  /** A character that has the radical, or is it; further ones after it count for nothing. */
  public StringProperty radical() {
    return radical;
  }

  /** Strokes beside the radical, in digits of full or half width. */
  public StringProperty rest() {
    return rest;
  }

  /** Which radical that is. */
  ObservableValue<Message> radicalUnderstood() {
    return radical.map(typed ->
        table
            .radicalOf(typed.strip())
            .map(it -> Message.of("picker.radical.known", it, Radical.character(it)))
            .orElse(Message.NONE));
  }

  ObjectProperty<Message> radicalProblem() {
    return radicalProblem;
  }

  ObjectProperty<Message> restProblem() {
    return restProblem;
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
    OptionalInt count = number(strokes, 1);
    OptionalInt beside = number(rest, 0);
    problem.set(strokesProblem(count));
    radicalProblem.set(radicalProblem(radicalNumber()));
    restProblem.set(
        beside.isEmpty() && !rest.get().isBlank() ? Message.of("picker.rest.wrong") : Message.NONE);
    if (Stream.of(problem, radicalProblem, restProblem).allMatch(it -> it.get().none())) {
      CharacterQuery query =
          new CharacterQuery(
              like.get().strip(), reading.get().strip(), count, radicalNumber(), beside);
      int mine = ++asked;
      // One more than is shown, so that it is known whether there are more.
      background
          .call(() -> table.search(query, MOST + 1))
          .onSuccess(all -> show(mine, all))
          .start();
    }
  }

  private Message strokesProblem(OptionalInt count) {
    if (Stream.of(like, reading, strokes, radical, rest).allMatch(it -> it.get().isBlank())) {
      return Message.of(knowsRadicals() ? "picker.nothing.shape" : "picker.nothing");
    }
    return count.isEmpty() && !strokes.get().isBlank()
        ? Message.of("picker.strokes.wrong")
        : Message.NONE;
  }

  private Message radicalProblem(OptionalInt number) {
    if (radical.get().isBlank()) {
      return rest.get().isBlank() ? Message.NONE : Message.of("picker.radical.needed");
    }
    return number.isEmpty() ? Message.of("picker.radical.unknown") : Message.NONE;
  }

  private OptionalInt radicalNumber() {
    return table.radicalOf(radical.get().strip()).map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static OptionalInt number(StringProperty typed, int least) {
    String digits =
        typed
            .get()
            .strip()
            .chars()
            .map(c -> Character.digit(c, 10))
            .mapToObj(String::valueOf)
            .reduce("", String::concat);
    int number = digits.matches("\\d{1,2}") ? Integer.parseInt(digits) : -1;
    return number >= least && number <= MOST_STROKES ? OptionalInt.of(number) : OptionalInt.empty();
  }

  void inTheNextTurn(Runnable work) {
    background.onScreen(work);
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
