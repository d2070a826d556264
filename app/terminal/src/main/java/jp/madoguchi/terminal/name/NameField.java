package jp.madoguchi.terminal.name;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.Clipboard;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;
import jp.madoguchi.terminal.text.Message;

/** A field for a name. What is pasted is taken exactly or not at all. Screen's thread only. */
public final class NameField extends SettledField {
  /** Why the last paste was not taken; none from the next change on. */
  private final ObjectProperty<Message> refused = new SimpleObjectProperty<>(Message.NONE);

  public NameField() {
    getStyleClass().add("name-field");
    textProperty().subscribe((_, _) -> refused.set(Message.NONE));
  }

  /** What is said at the field: what was not taken, else what checks say. */
  public ObservableValue<Message> problem(ObservableValue<Message> checks) {
    return refused.flatMap(said -> said.none() ? checks : new SimpleObjectProperty<>(said));
  }

  /**
   * Puts a text in place of the selection as it is, or says why not. Line ends and tabs at its end
   * are not of the text: a copied line or cell brings them along.
   */
  public void insert(String text) {
    String exact = text.replaceFirst("[\\t\\r\\n]+$", "");
    String whole =
        getText().substring(0, getSelection().getStart())
            + exact
            + getText().substring(getSelection().getEnd());
    switch (ExactText.parse(whole)) {
      case Parsed.Valid<ExactText> _ -> replaceSelection(exact);
      case Parsed.Invalid<ExactText>(Flaw flaw) -> refused.set(refusal(flaw));
    }
  }

  private static Message refusal(Flaw flaw) {
    return Message.of(
        switch (flaw) {
          case CONTROL_CHARACTER -> "name.paste.lines";
          case ORPHAN_SELECTOR -> "name.paste.selector";
          default -> "name.paste.unknown";
        });
  }

  @Override
  public void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null && isEditable() && !composing()) {
      insert(text);
    }
  }
}
