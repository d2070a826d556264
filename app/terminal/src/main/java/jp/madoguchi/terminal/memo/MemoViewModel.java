package jp.madoguchi.terminal.memo;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.memo.MemoDesk;
import jp.madoguchi.core.memo.MemoRefused;
import jp.madoguchi.core.memo.Wording;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.trouble.Troubles;

/** One person's memo, and the note that is being written or amended. Screen's thread only. */
public final class MemoViewModel {
  private final MemoDesk desk;
  private final Purpose purpose;
  private final Background background;
  private final ObjectProperty<Memo> memo;
  private final ObjectProperty<Optional<Ulid>> chosen =
      new SimpleObjectProperty<>(Optional.empty());
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<Message> said = new SimpleObjectProperty<>(Message.NONE);
  private final ObjectProperty<Message> problem = new SimpleObjectProperty<>(Message.NONE);
  private boolean busy;

  /**
   * @param memo as it was read; what is written shows there too
   */
  public MemoViewModel(
      MemoDesk desk, Purpose purpose, Background background, ObjectProperty<Memo> memo) {
    this.desk = desk;
    this.purpose = purpose;
    this.background = background;
    this.memo = memo;
  }

  ReadOnlyObjectProperty<Memo> memo() {
    return memo;
  }

  boolean mayWrite() {
    return desk.mayWrite();
  }

  /** Which note is amended; empty where a new one is written. */
  ReadOnlyObjectProperty<Optional<Ulid>> chosen() {
    return chosen;
  }

  /** What can be chosen: a new note, and every one that there is. */
  List<Optional<Ulid>> choices() {
    return Stream.concat(
            Stream.of(Optional.<Ulid>empty()),
            memo.get().notes().stream().map(note -> Optional.of(note.id())))
        .toList();
  }

  /** Goes over to another note, with its wording to amend. */
  void choose(Optional<Ulid> note) {
    if (!chosen.get().equals(note)) {
      chosen.set(note);
      text.set(note.flatMap(this::find).map(it -> it.now().text().value()).orElse(""));
    }
  }

  Optional<Memo.Note> find(Ulid id) {
    return memo.get().notes().stream().filter(note -> note.id().equals(id)).findFirst();
  }

  /** What is typed. */
  StringProperty text() {
    return text;
  }

  /** What was done last. */
  ReadOnlyObjectProperty<Message> said() {
    return said;
  }

  /** Why it was not. */
  ReadOnlyObjectProperty<Message> problem() {
    return problem;
  }

  /** How much room is left for what is typed; negative where it is too long. */
  int left() {
    String typed = text.get().strip();
    return Wording.LONGEST - typed.codePointCount(0, typed.length());
  }

  /** Writes or amends. */
  void submit() {
    said.set(Message.NONE);
    problem.set(Message.NONE);
    if (busy) {
      return;
    }
    String typed = text.get();
    if (ExactText.parse(typed.strip()).toOptional().filter(Wording::fits).isEmpty()) {
      problem.set(Message.of("memo.trouble.UNFIT", Wording.LONGEST));
      return;
    }
    if (same(typed.strip())) {
      problem.set(Message.of("memo.same"));
      return;
    }
    busy = true;
    Memo seen = memo.get();
    Optional<Ulid> note = chosen.get();
    background
        .call(() -> {
          if (note.isPresent()) {
            desk.amend(purpose, seen, note.get(), typed);
          } else {
            desk.write(purpose, seen, typed);
          }
          return desk.beside(purpose, seen.subject());
        })
        .onSuccess(now -> written(now, note.isPresent() ? "memo.amended" : "memo.written"))
        .onFailure(Exception.class, this::failed)
        .andFinally(() -> busy = false)
        .start();
  }

  /** An earlier wording in place of itself would say that something was amended. */
  private boolean same(String typed) {
    return chosen.get().flatMap(this::find).stream()
        .anyMatch(note -> note.now().text().value().equals(typed));
  }

  private void written(Memo now, String word) {
    memo.set(now);
    chosen.set(Optional.empty());
    text.set("");
    said.set(Message.of(word));
  }

  /** What a colleague wrote meanwhile is shown, and what was typed stays. */
  private void failed(Exception failure) {
    problem.set(Troubles.sentence(failure));
    if (failure instanceof MemoRefused refused
        && refused.reason() == MemoRefused.Reason.WRITTEN_MEANWHILE) {
      background
          .call(() -> desk.beside(purpose, memo.get().subject()))
          .onSuccess(memo::set)
          .start();
    }
  }
}
