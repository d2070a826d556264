package jp.madoguchi.core.restraint;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.change.ChangeGroup;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;

/**
 * Who bears measures, as recorded and as entered: what is entered counts before it is approved, and
 * what was entered to end one ends nothing before it is. Safe for use by several threads.
 */
public interface RestraintBook {
  /**
   * Somebody who bears measures.
   *
   * @param record the present state
   * @param recorded those of the record
   * @param entered those of an open entry that the record does not have so
   */
  record Bearer(ResidentRecord record, List<Measure> recorded, List<Measure> entered) {
    public Bearer {
      recorded = List.copyOf(recorded);
      entered = List.copyOf(entered);
    }

    /** What a record and the open entries about it come to; nothing where it bears none. */
    public static Stream<Bearer> of(ResidentRecord record, Collection<ChangeGroup> open) {
      List<Measure> recorded = Measures.of(record).all();
      LinkedHashSet<Measure> entered = new LinkedHashSet<>();
      for (ChangeGroup group : open) {
        for (EnteredChange change : group.changes()) {
          if (change.act().resident().equals(record.number())) {
            change.act().fields().stream()
                .filter(field -> field.field() == Field.RESTRAINTS)
                .forEach(field -> entered.addAll(Measures.of(field.after()).all()));
          }
        }
      }
      recorded.forEach(entered::remove);
      return recorded.isEmpty() && entered.isEmpty()
          ? Stream.empty()
          : Stream.of(new Bearer(record, recorded, List.copyOf(entered)));
    }

    public boolean isPresent() {
      return record.status() == ResidentStatus.CURRENT;
    }
  }

  /** Those among whoever is or was last in these households. */
  List<Bearer> in(Collection<HouseholdNumber> households);

  /** All of them. */
  List<Bearer> all();
}
