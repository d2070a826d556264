package jp.madoguchi.core.resident;

import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.SearchKeys;
import jp.madoguchi.core.text.TextPattern;

/**
 * What to look for: a number alone, or at least two of name, birth date and address (error E18).
 * Where several are given, all must fit.
 *
 * @param name as typed, in kana or as written, see {@link NamePattern}; empty for any
 * @param sex narrows, and never counts as one of the two
 * @param address part of the address, see {@link TextPattern#anywhere}; empty for any
 * @param history whether names and addresses that were changed since find the person too (2.1.3); a
 *     former name then goes with a present address
 * @param closedThrough whoever was removed from the register on this day or before is not found;
 *     see {@link Removal}
 */
public record ResidentQuery(
    Optional<PersonalNumber> number,
    String name,
    Optional<BirthCriterion> birth,
    Optional<Sex> sex,
    String address,
    boolean history,
    Optional<LocalDate> closedThrough) {
  /** A query for everybody, whenever removed. */
  public ResidentQuery(
      Optional<PersonalNumber> number,
      String name,
      Optional<BirthCriterion> birth,
      Optional<Sex> sex,
      String address,
      boolean history) {
    this(number, name, birth, sex, address, history, Optional.empty());
  }

  /** A query for present states by the beginning of the reading. */
  public ResidentQuery(
      Optional<AddressNumber> number, String kana, Optional<RegisterDate> birth, String address) {
    this(
        number.map(given -> given),
        kana,
        birth.map(BirthCriterion.On::new),
        Optional.empty(),
        address,
        false);
  }

  /** The same for those alone who were not removed on this day or before. */
  public ResidentQuery without(LocalDate closed) {
    return new ResidentQuery(number, name, birth, sex, address, history, Optional.of(closed));
  }

  /**
   * Whether the query is narrow enough to be answered (E18). A name of which folding leaves
   * nothing, such as a long mark or a star alone, is none: it would find everybody.
   */
  public boolean sufficient() {
    int items =
        (namePattern().all() ? 0 : 1)
            + (birth.isPresent() ? 1 : 0)
            + (addressPattern().all() ? 0 : 1);
    return number.isPresent() || items >= 2;
  }

  /** What the name must look like. */
  public NamePattern namePattern() {
    return NamePattern.typed(name);
  }

  /** What the address's key must look like. */
  public TextPattern addressPattern() {
    return TextPattern.anywhere(address, SearchKeys::address);
  }
}
