package jp.madoguchi.core.text;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.value.Flaw;
import jp.madoguchi.core.value.Parsed;

/**
 * Text of the register as the exact code points that were entered, with variation selectors and
 * characters of private use (外字). It is never normalised: NFC turns U+FA19 into another character.
 * Equality is equality of code points. May be empty.
 */
public record ExactText(String value) {
  /** Nothing, which is allowed in most items (1.1.6). */
  public static final ExactText EMPTY = new ExactText("");

  /**
   * @throws IllegalArgumentException if the text is flawed; entries go through {@link #parse}
   */
  public ExactText {
    flaw(value)
        .ifPresent(flaw -> {
          throw new IllegalArgumentException(flaw.name());
        });
  }

  /** The text as it is, unless it holds something that is no character of a text. */
  public static Parsed<ExactText> parse(String entry) {
    return flaw(entry)
        .<Parsed<ExactText>>map(Parsed::invalid)
        .orElseGet(() -> Parsed.valid(new ExactText(entry)));
  }

  private static Optional<Flaw> flaw(String text) {
    boolean mayCarrySelector = false;
    for (int i = 0; i < text.length(); ) {
      int codePoint = text.codePointAt(i);
      Optional<Flaw> flaw = flaw(codePoint);
      if (flaw.isPresent()) {
        return flaw;
      }
      boolean selector = isVariationSelector(codePoint);
      if (selector && !mayCarrySelector) {
        return Optional.of(Flaw.ORPHAN_SELECTOR);
      }
      mayCarrySelector = !selector;
      i += Character.charCount(codePoint);
    }
    return Optional.empty();
  }

  private static Optional<Flaw> flaw(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.SURROGATE -> Optional.of(Flaw.LONE_SURROGATE);
      case Character.UNASSIGNED -> Optional.of(Flaw.UNASSIGNED_CHARACTER);
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          Optional.of(Flaw.CONTROL_CHARACTER);
      default -> Optional.empty();
    };
  }

  /** Whether this selects a glyph of the character before it (U+FE00–FE0F, U+E0100–E01EF). */
  public static boolean isVariationSelector(int codePoint) {
    return codePoint >= 0xFE00 && codePoint <= 0xFE0F
        || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
  }

  /** What a reader takes for one character each: a base with its selectors and combining marks. */
  public List<String> graphemes() {
    return Graphemes.of(value);
  }

  public int lengthInGraphemes() {
    return graphemes().size();
  }

  public boolean isEmpty() {
    return value.isEmpty();
  }

  @Override
  public String toString() {
    return value;
  }
}
