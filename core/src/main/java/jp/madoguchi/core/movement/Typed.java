package jp.madoguchi.core.movement;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.text.ExactText;

/**
 * What a clerk typed as the text that its field holds; a value that cannot be read stays as it is.
 */
final class Typed {
  private Typed() {}

  /** Empty where the typed is no text at all, as with a control character in it. */
  static Optional<ExactText> text(Field field, String typed, LocalDate today) {
    String trimmed = typed.strip();
    String read =
        switch (field.form()) {
          case DATE -> date(trimmed, today);
          case RELATIONSHIP -> Relationship.parse(trimmed).map(Relationship::text).orElse(trimmed);
          case MONTH -> narrow(trimmed);
          case MUNICIPALITY,
              POSTAL,
              HOUSEHOLD,
              RESIDENT_CODE,
              INDIVIDUAL_NUMBER,
              PENSION_NUMBER,
              CODE,
              FLAG ->
              narrow(trimmed).replace("-", "");
          case STAY_CARD -> narrow(trimmed).toUpperCase(Locale.ROOT);
          case TEXT, RESTRAINTS -> trimmed;
        };
    return ExactText.parse(read).toOptional();
  }

  /** A date as its canonical text. */
  static String date(String typed, LocalDate today) {
    return typed.isBlank() || RegisterDate.decode(typed).isValid()
        ? typed
        : DateEntry.parseBirth(typed, today).toOptional().map(RegisterDate::encode).orElse(typed);
  }

  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }
}
