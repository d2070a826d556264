package jp.madoguchi.terminal.keys;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import jp.madoguchi.core.custody.Custody;
import jp.madoguchi.core.custody.Losses;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/**
 * Asks before the terminal is wiped: its id is typed, and what is lost is accepted by its number.
 */
final class WipeQuestion {
  private WipeQuestion() {}

  static Page page(Texts texts, Commands commands, KeysViewModel model) {
    int lost = model.custody().get().map(Custody::losses).map(Losses::all).orElse(0);
    SettledField id = new SettledField();
    id.setId("keys-terminal");
    CheckBox accepted = new CheckBox(texts.get("keys.wipe.accept", lost));
    accepted.setId("keys-accept");
    accepted.setWrapText(true);
    List<Node> said = new ArrayList<>();
    said.add(Parts.paragraph(texts.get("keys.wipe.what"), "keys-what"));
    said.add(Parts.paragraph(texts.get("keys.wipe.after"), "keys-why"));
    if (lost > 0) {
      losses(texts, model).forEach(words -> said.add(Parts.paragraph(words, "alert-box")));
    } else {
      said.add(Parts.paragraph(texts.get("keys.wipe.nothing"), "keys-why"));
    }
    said.add(Parts.paragraph(texts.get("keys.wipe.drafts"), "keys-why"));
    said.add(Parts.paragraph(texts.get("keys.wipe.type", model.terminal()), "keys-why"));
    said.add(new FormField(texts, "keys.wipe.terminal", id));
    if (lost > 0) {
      said.add(accepted);
    }
    BooleanBinding typed =
        Bindings.createBooleanBinding(
            () -> plain(id.settledProperty().get()).equals(model.terminal()), id.settledProperty());
    return new QuestionPage(
        texts,
        commands,
        new QuestionPage.Question(
            "keys.wipe.title",
            said,
            List.of(id),
            lost == 0 ? typed : typed.and(accepted.selectedProperty()),
            "keys.wipe.now",
            () -> model.wipe(plain(id.settledProperty().get()), lost)));
  }

  private static List<String> losses(Texts texts, KeysViewModel model) {
    return model.custody().get().map(Custody::losses).map(losses -> words(texts, losses)).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<String> words(Texts texts, Losses losses) {
    List<String> words = new ArrayList<>();
    if (losses.changes() > 0) {
      words.add(texts.get("keys.wipe.losses", losses.changes(), losses.unsent(), losses.waiting()));
    }
    if (losses.undecided() > 0) {
      words.add(texts.get("keys.wipe.undecided", losses.undecided()));
    }
    return words;
  }

  /** As it is written, whatever the input method made of it. */
  static String plain(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }
}
