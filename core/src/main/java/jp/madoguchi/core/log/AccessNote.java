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
 */
public record AccessNote(
    AccessEvent event, Optional<AddressNumber> subject, Optional<Ulid> change, String detail) {
  private static final int LONGEST = 500;

  public AccessNote {
    if (detail.length() > LONGEST) {
      throw new IllegalArgumentException("a note's detail has at most 500 characters");
    }
  }

  /** A note about nobody in particular. */
  public static AccessNote of(AccessEvent event, String detail) {
    return new AccessNote(event, Optional.empty(), Optional.empty(), detail);
  }

  /** A note about one resident. */
  public static AccessNote about(AccessEvent event, AddressNumber subject, String detail) {
    return new AccessNote(event, Optional.of(subject), Optional.empty(), detail);
  }

  /** The same about a change. */
  public AccessNote with(Ulid change) {
    return new AccessNote(event, subject, Optional.of(change), detail);
  }
}
