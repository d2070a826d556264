package jp.madoguchi.core.search;

import java.util.Optional;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.TextPattern;

/** A query with its patterns read, once for all segments. */
record Asked(
    Optional<PersonalNumber> number,
    NamePattern name,
    Optional<BirthCriterion> birth,
    Optional<Sex> sex,
    TextPattern address,
    boolean history,
    int closedThrough) {
  /** A day before all that can be meant. */
  private static final int NEVER = Integer.MIN_VALUE;

  static Asked by(ResidentQuery query) {
    return new Asked(
        query.number(),
        query.namePattern(),
        query.birth(),
        query.sex(),
        query.addressPattern(),
        query.history(),
        query.closedThrough().map(day -> (int) day.toEpochDay()).orElse(NEVER));
  }
}
