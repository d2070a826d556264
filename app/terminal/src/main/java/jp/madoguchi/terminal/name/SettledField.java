package jp.madoguchi.terminal.name;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.TextField;
import jp.madoguchi.core.text.Graphemes;

/**
 * A line of text. Caret, selection and deletion go by what a reader takes for one character, so
 * that none loses its selector. Screen's thread only.
 *
 * <p>Whoever checks, searches or keeps the text binds {@link #settledProperty}: {@code
 * textProperty} also holds what an input method has not finished.
 */
public sealed class SettledField extends TextField permits NameField {
  private final SettledText settled;

  public SettledField() {
    settled = new SettledText(this);
  }

  /** The text without what is being composed; setting it sets the field. */
  public final StringProperty settledProperty() {
    return settled.text();
  }

  /** Whether an input method holds text that is not finished. */
  public final ReadOnlyBooleanProperty composingProperty() {
    return settled.composing();
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

  /** Whether text stands or changes at the will of an input method. */
  final boolean composing() {
    // The field selects nothing while it is made, before it can be composed in.
    return settled != null && settled.holds();
  }
}
