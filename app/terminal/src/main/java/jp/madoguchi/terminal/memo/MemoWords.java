package jp.madoguchi.terminal.memo;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.memo.Wording;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.text.Texts;

/** How notes read on the screen: what, who, when, and how they read before. */
final class MemoWords {
  private final Texts texts;
  private final Staff staff;

  MemoWords(Texts texts, Staff staff) {
    this.texts = texts;
    this.staff = staff;
  }

  /** Who wrote it, and when. */
  String who(Wording wording) {
    return texts.get("memo.who", staff.name(wording.author()), RecordWords.moment(wording.at()));
  }

  /** A note with who and when, in few lines. */
  VBox brief(Memo.Note note) {
    VBox shown =
        new VBox(
            Parts.paragraph(note.now().text().value(), "fact-value"),
            Parts.paragraph(who(note), "fact-label"));
    shown.getStyleClass().add("memo-note");
    return shown;
  }

  /** The same with every earlier wording; one stop of the keyboard, read out as a whole. */
  Node whole(Memo.Note note) {
    VBox shown = brief(note);
    List<String> spoken = new ArrayList<>(List.of(note.now().text().value(), who(note)));
    for (Wording earlier : note.earlier()) {
      String words = texts.get("memo.earlier", earlier.text().value(), who(earlier));
      shown.getChildren().add(Parts.paragraph(words, "field-hint"));
      spoken.add(words);
    }
    shown.setFocusTraversable(true);
    shown.setId("memo-note-" + note.id());
    shown.setAccessibleText(String.join(" ", spoken));
    return shown;
  }

  private String who(Memo.Note note) {
    int times = note.wordings().size() - 1;
    return times == 0 ? who(note.now()) : texts.get("memo.who.amended", who(note.now()), times);
  }
}
