package jp.madoguchi.terminal.name;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.text.Graphemes;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;
import jp.madoguchi.terminal.text.Message;

/**
 * A field for a name. Caret, selection and deletion go by what a reader takes for one character, so
 * that none loses its selector. What is pasted is taken exactly or not at all. Screen's thread
 * only.
 *
 * <p>Whoever checks, searches or keeps the text binds {@link #settledProperty}: {@code
 * textProperty} also holds what an input method has not finished.
 */
public final class NameField extends TextField {
  private final StringProperty settled = new SimpleStringProperty("");

  /** Why the last paste was not taken; none from the next change on. */
  private final ObjectProperty<Message> refused = new SimpleObjectProperty<>(Message.NONE);

  private final Composition composition;

  public NameField() {
    getStyleClass().add("name-field");
    composition = new Composition(this, this::settle);
    textProperty()
        .subscribe((_, _) -> {
          refused.set(Message.NONE);
          if (!composing()) {
            settle();
          }
        });
    settled.subscribe(this::show);
  }

  /** The text without what is being composed; setting it sets the field. */
  public StringProperty settledProperty() {
    return settled;
  }

  /** Whether an input method holds text that is not finished. */
  public ReadOnlyBooleanProperty composingProperty() {
    return composition.running();
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

  @Override
  public boolean deletePreviousChar() {
    return delete(Graphemes.before(getText(), getCaretPosition()), getCaretPosition());
  }

  @Override
  public boolean deleteNextChar() {
    return delete(getCaretPosition(), Graphemes.after(getText(), getCaretPosition()));
  }

  private boolean delete(int start, int end) {
    if (!isEditable() || isDisabled()) {
      return false;
    }
    if (getSelection().getLength() > 0) {
      replaceSelection("");
      return true;
    }
    deleteText(start, end);
    return start < end;
  }

  /** Every move of the caret ends here; one into a character goes on to its end or beginning. */
  @Override
  public void selectRange(int anchor, int caret) {
    if (composing()) {
      super.selectRange(anchor, caret);
      return;
    }
    String text = getText();
    int to =
        caret > getCaretPosition() ? Graphemes.ceiling(text, caret) : Graphemes.floor(text, caret);
    int from = to;
    if (anchor != caret) {
      from = anchor < caret ? Graphemes.floor(text, anchor) : Graphemes.ceiling(text, anchor);
    }
    super.selectRange(from, to);
  }

  private boolean composing() {
    // The field selects nothing while it is made, before it can be composed in.
    return composition != null && composition.holds();
  }

  private void settle() {
    settled.set(getText());
  }

  private void show(String text) {
    if (!text.equals(getText()) && !composing()) {
      setText(text);
    }
  }
}
