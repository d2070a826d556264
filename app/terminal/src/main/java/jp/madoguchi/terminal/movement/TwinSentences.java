package jp.madoguchi.terminal.movement;

import java.util.stream.Collectors;
import javafx.scene.control.Label;
import jp.madoguchi.core.movement.twin.TwinWord;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.text.Texts;

/** What was found of somebody alike, as a sentence. */
public final class TwinSentences {
  private TwinSentences() {}

  /** Such as: another person than 0000000123; compared: registered domicile. */
  public static String of(Texts texts, TwinWord word) {
    String seen =
        word.inOrder().stream()
            .map(each -> texts.get("twin.evidence." + each))
            .collect(Collectors.joining(texts.get("twin.and")));
    return word.isOpen()
        ? texts.get("twin.open", word.other().digits())
        : texts.get("twin.another", word.other().digits(), seen);
  }

  public static Label paragraph(Texts texts, TwinWord word) {
    Label said = Parts.paragraph(of(texts, word), "field-hint");
    said.setId("twin-said-" + word.other().digits());
    return said;
  }
}
