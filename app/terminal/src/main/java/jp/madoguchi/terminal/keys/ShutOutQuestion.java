package jp.madoguchi.terminal.keys;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import jp.madoguchi.core.custody.Custody;
import jp.madoguchi.core.custody.Holder;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** Asks before an operator is shut out: the name is ticked, for the row beside may be meant. */
final class ShutOutQuestion {
  private ShutOutQuestion() {}

  static Page page(Texts texts, Commands commands, KeysViewModel model, Holder holder) {
    HolderWords words = new HolderWords(texts);
    CheckBox meant = new CheckBox(texts.get("keys.shutout.meant", words.line(holder)));
    meant.setId("keys-meant");
    meant.setWrapText(true);
    List<Node> said = new ArrayList<>();
    said.add(
        Parts.paragraph(
            texts.get("keys.shutout.who", words.line(holder), words.department(holder)),
            "keys-what"));
    said.add(Parts.paragraph(texts.get("keys.shutout.what"), "keys-why"));
    List<Holder> others =
        model.custody().get().map((Custody known) -> known.othersOf(holder)).orElse(List.of());
    if (!others.isEmpty()) {
      said.add(Parts.paragraph(texts.get("keys.shutout.others", words.line(others)), "alert-box"));
    }
    said.add(meant);
    said.add(Parts.paragraph(texts.get("keys.shutout.elsewhere"), "field-hint"));
    said.add(Parts.paragraph(texts.get("keys.running.how"), "field-hint"));
    return new QuestionPage(
        texts,
        commands,
        new QuestionPage.Question(
            "keys.shutout.title",
            said,
            List.of(meant),
            meant.selectedProperty(),
            "keys.shutout.now",
            () -> model.shutOut(holder)));
  }
}
