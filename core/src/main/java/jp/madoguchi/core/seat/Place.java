package jp.madoguchi.core.seat;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;

/**
 * Where an operator was when the terminal locked: the page, and where on it the keyboard was. What
 * was typed lies in the draft. It is kept sealed, one for each operator, and shown to nobody else.
 *
 * @param page the page's name, up to {@value #LONGEST} characters
 * @param resident whose record was open or is being changed
 * @param purpose why it was opened
 * @param draft the half-typed form
 * @param field the field's name; empty where no field had the keyboard; up to {@value #LONGEST}
 *     characters
 * @param caret after so many letters of the field, from 0
 */
public record Place(
    OperatorId operator,
    String page,
    Optional<AddressNumber> resident,
    Optional<Purpose> purpose,
    Optional<Ulid> draft,
    String field,
    int caret,
    Instant keptAt) {
  private static final int LONGEST = 64;

  public Place {
    if (page.length() > LONGEST || field.length() > LONGEST || caret < 0) {
      throw new IllegalArgumentException("page %s, field %s, %d".formatted(page, field, caret));
    }
  }
}
