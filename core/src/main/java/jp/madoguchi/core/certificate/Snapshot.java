package jp.madoguchi.core.certificate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.restraint.RestraintBook;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.text.ExactText;

/**
 * All that a certificate rests on, read in one transaction: neither a movement nor a measure came
 * between one part of it and another.
 *
 * @param subjects in the order in which they were asked for
 * @param bearers who bears measures in their households
 * @param registered who of them is to be told what is issued (本人通知), also what is over
 */
public record Snapshot(
    List<Subject> subjects, List<RestraintBook.Bearer> bearers, List<Registration> registered) {
  public Snapshot {
    subjects = List.copyOf(subjects);
    bearers = List.copyOf(bearers);
    registered = List.copyOf(registered);
  }

  /** Of people of whom nobody registered. */
  public Snapshot(List<Subject> subjects, List<RestraintBook.Bearer> bearers) {
    this(subjects, bearers, List.of());
  }

  /** The same people as they were then; the measures are those of now. */
  Snapshot asOf(List<Integer> states) {
    List<Subject> then = new ArrayList<>();
    for (int i = 0; i < subjects.size(); i++) {
      then.add(subjects.get(i).asOf(states.get(i)));
    }
    return new Snapshot(then, bearers, registered);
  }

  List<ResidentRecord> present() {
    return subjects.stream().map(Subject::present).toList();
  }

  /** Who they are, in their order. */
  Map<AddressNumber, ExactText> names() {
    Map<AddressNumber, ExactText> names = new LinkedHashMap<>();
    present().forEach(person -> names.put(person.number(), person.name().name()));
    return names;
  }

  /** The measures as they stood then. */
  RestraintBook restraints() {
    return new RestraintBook() {
      @Override
      public List<Bearer> in(Collection<HouseholdNumber> households) {
        return bearers.stream()
            .filter(bearer -> households.contains(bearer.record().household().number()))
            .toList();
      }

      @Override
      public List<Bearer> all() {
        return bearers;
      }
    };
  }
}
