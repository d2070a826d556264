package jp.madoguchi.terminal.character;

import java.util.Optional;
import javafx.scene.control.IndexRange;
import jp.madoguchi.core.text.Graphemes;
import jp.madoguchi.terminal.name.NameField;

/**
 * Where a picked character goes: in place of what is selected in a name field, or of the character
 * before the caret, or at the caret. Remembers the place, since the field loses the keyboard
 * meanwhile. Screen's thread only.
 */
public final class Target {
  private final NameField field;
  private final IndexRange selection;
  private final int before;

  public Target(NameField field) {
    this.field = field;
    selection = field.getSelection();
    before = Graphemes.before(field.getText(), selection.getStart());
  }

  /** The one character that is selected, or stands before the caret. */
  Optional<String> kin() {
    String text = field.getText();
    String near =
        selection.getLength() > 0
            ? text.substring(selection.getStart(), selection.getEnd())
            : text.substring(before, selection.getStart());
    return Optional.of(near).filter(it -> Graphemes.of(it).size() == 1 && !it.isBlank());
  }

  /** Whether something is selected, in place of which it goes in any case. */
  boolean selected() {
    return selection.getLength() > 0;
  }

  /**
   * Puts a character there and the keyboard behind it.
   *
   * @param instead of the character before the caret, where nothing is selected
   */
  public void put(String character, boolean instead) {
    field.requestFocus();
    int start = instead && !selected() ? before : selection.getStart();
    field.selectRange(start, selection.getEnd());
    field.insert(character);
  }

  /** Gives the keyboard back. */
  public void back() {
    field.requestFocus();
    field.selectRange(selection.getStart(), selection.getEnd());
  }
}
