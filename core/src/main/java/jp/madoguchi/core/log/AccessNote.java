package jp.madoguchi.core.log;

import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Ulid;

/**
 * What a program part asks to be logged; the log adds who, where, when and the chain.
 *
 * @param subject the resident concerned (宛名番号)
 * @param change the change concerned
 * @param detail what else an auditor needs, such as the criteria of a search; at most 500
 *     characters
 * @param records how many residents' records the act shows, finds or touches
 * @param numberShown whether it shows or puts out a 個人番号
 */
public record AccessNote(
    AccessEvent event,
    Optional<AddressNumber> subject,
    Optional<Ulid> change,
    String detail,
    int records,
    boolean numberShown) {
  private static final int LONGEST = 500;

  public AccessNote {
    if (detail.length() > LONGEST) {
      throw new IllegalArgumentException("a note's detail has at most 500 characters");
    }
    if (records < 0) {
      throw new IllegalArgumentException("fewer than no records");
    }
  }

  /** A note about nobody in particular. */
  public static AccessNote of(AccessEvent event, String detail) {
    return new AccessNote(event, Optional.empty(), Optional.empty(), detail, 0, false);
  }

  /** A note about one resident. */
  public static AccessNote about(AccessEvent event, AddressNumber subject, String detail) {
    return new AccessNote(event, Optional.of(subject), Optional.empty(), detail, 1, false);
  }

  /** The same about a change. */
  public AccessNote with(Ulid concerned) {
    return new AccessNote(event, subject, Optional.of(concerned), detail, records, numberShown);
  }

  /** The same about so many records. */
  public AccessNote counting(int found) {
    return new AccessNote(event, subject, change, detail, found, numberShown);
  }

  /** The same of an act that shows a 個人番号. */
  public AccessNote showingNumber() {
    return new AccessNote(event, subject, change, detail, records, true);
  }
}
