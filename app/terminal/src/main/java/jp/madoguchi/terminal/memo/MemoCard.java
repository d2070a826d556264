package jp.madoguchi.terminal.memo;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.text.Texts;

/** The memo on a record's page: the newest notes, and the way to all of them. */
public final class MemoCard {
  private static final int SHOWN = 3;

  private final Texts texts;
  private final MemoWords words;
  private final VBox notes = new VBox();

  private MemoCard(Texts texts, Staff staff) {
    this.texts = texts;
    words = new MemoWords(texts, staff);
  }

  /**
   * @param memo follows what is written; empty where something of the record is withheld
   */
  public static Node of(
      Texts texts, Commands commands, Staff staff, ObservableValue<Optional<Memo>> memo) {
    MemoCard card = new MemoCard(texts, staff);
    memo.subscribe(card::show);
    Node title = Parts.label(texts.get("memo.title"), "section-title");
    Node never = Parts.badge(texts.get("memo.never"), "attention");
    CommandButton lead = new CommandButton(texts, commands, Command.MEMO);
    VBox box =
        Parts.card(
            Parts.flow(title, never, Parts.badge(texts.get("memo.here"), "calm"), lead),
            card.notes);
    card.notes.getStyleClass().add("history");
    box.setId("record-memo");
    return box;
  }

  private void show(Optional<Memo> memo) {
    notes.getChildren().clear();
    if (memo.isEmpty()) {
      say("memo.withheld");
    } else if (memo.get().wordings().isEmpty()) {
      say("memo.none");
    } else {
      memo.get().notes().stream()
          .limit(SHOWN)
          .forEach(note -> notes.getChildren().add(words.brief(note)));
      int more = memo.get().notes().size() - SHOWN;
      if (more > 0) {
        notes.getChildren().add(Parts.paragraph(texts.get("memo.more", more), "field-hint"));
      }
    }
    if (memo.filter(it -> !it.whole()).isPresent()) {
      notes.getChildren().addFirst(Parts.paragraph(texts.get("memo.altered"), "keys-problem"));
    }
  }

  private void say(String key) {
    notes.getChildren().add(Parts.paragraph(texts.get(key), "field-hint"));
  }
}
