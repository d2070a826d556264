package jp.madoguchi.core.identity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identity.LookAlike.Apart;
import jp.madoguchi.core.identity.LookAlike.Why;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.MayNotLookUp;
import jp.madoguchi.core.resident.QueryTooWide;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.Seen;
import jp.madoguchi.core.text.SearchKeys;

/** Finds who may be taken for somebody: by the birth date, and the reading or the name. */
final class LookAlikes {
  private final RecordDesk records;

  /**
   * @param records logs each search, and withholds what a measure withholds
   */
  LookAlikes(RecordDesk records) {
    this.records = records;
  }

  /** The others, in the order in which a search finds them. */
  List<LookAlike> of(Purpose purpose, ResidentRecord subject) throws MayNotLookUp, RecordClosed {
    Map<AddressNumber, Seen> found = new LinkedHashMap<>();
    for (String name : List.of(subject.name().kana().value(), subject.name().name().value())) {
      for (Seen seen : search(purpose, name, subject)) {
        found.put(seen.record().number(), seen);
      }
    }
    found.remove(subject.number());
    List<LookAlike> alike = new ArrayList<>();
    for (Seen seen : found.values()) {
      List<Why> why = why(subject, seen);
      if (!why.isEmpty()) {
        alike.add(new LookAlike(seen, why, apart(subject, seen)));
      }
    }
    return List.copyOf(alike);
  }

  private List<Seen> search(Purpose purpose, String name, ResidentRecord subject)
      throws MayNotLookUp, RecordClosed {
    ResidentQuery query =
        new ResidentQuery(
            Optional.empty(),
            name,
            Optional.of(new BirthCriterion.On(subject.birth())),
            Optional.empty(),
            "",
            false);
    try {
      return query.sufficient() ? records.search(purpose, query) : List.of();
    } catch (QueryTooWide impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static List<Why> why(ResidentRecord subject, Seen seen) {
    ResidentRecord other = seen.record();
    boolean born = other.birth().equals(subject.birth());
    boolean sounds = !subject.name().kana().isEmpty() && reading(subject).equals(reading(other));
    boolean written = written(subject).equals(written(other));
    List<Why> why = new ArrayList<>();
    if (born && sounds) {
      why.add(Why.READING);
    }
    if (born && written) {
      why.add(Why.NAME);
    }
    if (!why.isEmpty() && !seen.marks().hidden() && address(subject).equals(address(other))) {
      why.add(Why.ADDRESS);
    }
    return why;
  }

  private static List<Apart> apart(ResidentRecord subject, Seen seen) {
    ResidentRecord other = seen.record();
    List<Apart> apart = new ArrayList<>();
    add(apart, Apart.WRITING, !subject.name().name().equals(other.name().name()));
    add(apart, Apart.SOUND, !subject.name().kana().equals(other.name().kana()));
    add(apart, Apart.SEX, subject.sex() != other.sex());
    if (!seen.marks().hidden()) {
      add(apart, Apart.ADDRESS, !address(subject).equals(address(other)));
      add(apart, Apart.NUMBER, numbersDiffer(subject, other));
      add(apart, Apart.DOMICILE, !subject.domicile().equals(other.domicile()));
      add(apart, Apart.HOUSEHOLD, !subject.household().number().equals(other.household().number()));
    }
    add(apart, Apart.STATUS, subject.status() != other.status());
    return apart;
  }

  private static boolean numbersDiffer(ResidentRecord one, ResidentRecord other) {
    return one.individualNumber().isPresent()
        && other.individualNumber().isPresent()
        && !one.individualNumber().equals(other.individualNumber());
  }

  private static void add(List<Apart> apart, Apart what, boolean holds) {
    if (holds) {
      apart.add(what);
    }
  }

  private static String reading(ResidentRecord record) {
    return SearchKeys.reading(record.name().kana().value());
  }

  private static String written(ResidentRecord record) {
    return SearchKeys.written(record.name().name().value());
  }

  private static String address(ResidentRecord record) {
    return SearchKeys.address(record.address().address().oneLine());
  }
}
