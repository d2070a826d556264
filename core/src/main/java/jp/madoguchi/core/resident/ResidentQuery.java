package jp.madoguchi.core.resident;

import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.text.Kana;

/**
 * What to look for: a number alone, or at least two of name, birth date and address (error E18).
 *
 * @param kana beginning of the reading, folded as in clause 2.1.2 before comparing; empty for any
 * @param address part of the address; empty for any
 */
public record ResidentQuery(
    Optional<AddressNumber> number, String kana, Optional<RegisterDate> birth, String address) {
  /**
   * Whether the query is narrow enough to be answered (E18). A reading of which folding leaves
   * nothing, such as a long mark alone, is none: it would find everybody.
   */
  public boolean sufficient() {
    int items =
        (Kana.fold(kana).isEmpty() ? 0 : 1)
            + (birth.isPresent() ? 1 : 0)
            + (address.isBlank() ? 0 : 1);
    return number.isPresent() || items >= 2;
  }
}
