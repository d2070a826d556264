package jp.madoguchi.terminal.sight;

import javafx.scene.Node;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.sight.Shown;
import jp.madoguchi.core.sight.Sight;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.movement.FieldWords;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.text.Texts;

/**
 * The one way from a field of a record to the screen: what is not seen becomes the sentence that
 * says so, before it is a word, a drawn name, or an accessible text.
 */
public final class SeenWords {
  private final Texts texts;
  private final NameFactory names;
  private final Sight sight;
  private final FieldWords words;

  public SeenWords(Texts texts, NameFactory names, Sight sight) {
    this.texts = texts;
    this.names = names;
    this.sight = sight;
    words = new FieldWords(texts);
  }

  /** How names are drawn that everybody sees. */
  public NameFactory names() {
    return names;
  }

  /** What is seen. */
  public Sight sight() {
    return sight;
  }

  /**
   * A field as it reads; blank stays blank where it is seen.
   *
   * @param western whether a date reads by the Western calendar
   */
  public String of(Field field, String value, boolean western) {
    return switch (sight.look(field, value)) {
      case Shown.Open(String seen) -> words.of(field, seen, western);
      case Shown.Masked masked -> of(masked);
    };
  }

  /** That something is not shown, and whether it can be asked for. */
  public String of(Shown.Masked masked) {
    return texts.get(masked.asked() ? "sight.covered" : "sight.withheld");
  }

  /**
   * A field as a node: drawn where it is a person's name.
   *
   * @param blank what stands for nothing
   */
  public Node node(Field field, String value, boolean western, Look look, String blank) {
    return switch (sight.look(field, value)) {
      case Shown.Masked masked -> Parts.paragraph(of(masked), look.style());
      case Shown.Open(String seen) when seen.isEmpty() -> Parts.paragraph(blank, look.style());
      case Shown.Open(String seen) when FieldRows.isName(field) -> named(seen, look);
      case Shown.Open(String seen) -> Parts.paragraph(words.of(field, seen, western), look.style());
    };
  }

  private Node named(String name, Look look) {
    Node drawn = names.show(name, look.nameSize());
    drawn.getStyleClass().add(look.style());
    return drawn;
  }

  /** How a value looks. */
  public record Look(String style, double nameSize) {}
}
