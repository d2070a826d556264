package jp.madoguchi.terminal.keys;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import jp.madoguchi.core.custody.Custody;
import jp.madoguchi.core.custody.Holder;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** Asks before the key is renewed: whose card will open the store, also those who need not. */
final class RenewQuestion {
  private RenewQuestion() {}

  static Page page(Texts texts, Commands commands, KeysViewModel model) {
    HolderWords words = new HolderWords(texts);
    List<Holder> holders = model.custody().get().map(Custody::holders).orElse(List.of());
    List<Holder> ended =
        holders.stream().filter(it -> it.standing() == Holder.Standing.ENDED).toList();
    List<Node> said = new ArrayList<>();
    said.add(Parts.paragraph(texts.get("keys.renew.what"), "keys-what"));
    said.add(
        Parts.paragraph(
            texts.get("keys.renew.who", holders.size(), words.line(holders)), "keys-why"));
    if (!ended.isEmpty()) {
      said.add(
          Parts.paragraph(
              texts.get("keys.renew.ended", ended.size(), words.line(ended)), "alert-box"));
    }
    said.add(Parts.paragraph(texts.get("keys.running.how"), "field-hint"));
    return new QuestionPage(
        texts,
        commands,
        new QuestionPage.Question(
            "keys.renew.title",
            said,
            List.of(),
            new SimpleBooleanProperty(true),
            "keys.renew.now",
            model::renew));
  }
}
