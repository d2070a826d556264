package jp.madoguchi.sandbox.tour;

import java.util.List;

/**
 * A move within the municipality (転居) as a clerk would type it. The values have the right form;
 * whether they fit the register is for the screens to say.
 *
 * @param line where it stood in its file, from 1; 0 where it came from no file
 * @param reference the number under which the notice was received (受付番号)
 * @param kana the reading of the resident to search, in kana or Latin letters
 * @param birth a date in one of the forms that the search takes
 * @param postalCode seven digits, or empty where the town is given
 * @param town the town by name or reading, or empty where the postal code names one town only
 * @param building may be empty
 * @param relationships of the movers in the new household, in their order; empty to keep what the
 *     form suggests
 */
public record Movement(
    int line,
    String reference,
    String kana,
    String birth,
    Movers movers,
    String postalCode,
    String town,
    String lot,
    String building,
    String eventDate,
    String notificationDate,
    List<String> relationships) {
  public Movement {
    relationships = List.copyOf(relationships);
  }

  /** What to look the town up with. */
  String townEntry() {
    return postalCode.isEmpty() ? town : postalCode;
  }
}
