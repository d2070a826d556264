package jp.madoguchi.core.movement.twin;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;

/** Who is like somebody who is entered as new, and of whom of them an entry says nothing. */
public final class Twins {
  private Twins() {}

  /** Whom those may be who are new in a proposal; those by number first. */
  public static List<Twin> of(Proposal proposal, Surroundings around) {
    return proposal.steps().stream()
        .filter(step -> step.before().isEmpty())
        .flatMap(step -> of(step, around))
        .toList();
  }

  private static Stream<Twin> of(Proposal.Step step, Surroundings around) {
    List<AddressNumber> holders = holders(step, around);
    return Stream.concat(
        holders.stream().map(known -> new Twin(step.number(), known, true)),
        others(step.number(), person(step.after()), around).stream()
            .filter(known -> !holders.contains(known))
            .map(known -> new Twin(step.number(), known, false)));
  }

  private static List<AddressNumber> holders(Proposal.Step step, Surroundings around) {
    return Stream.of(Field.RESIDENT_CODE, Field.INDIVIDUAL_NUMBER)
        .map(step::after)
        .filter(number -> !number.isEmpty())
        .flatMap(number -> around.holders(number.value()).stream())
        .map(ResidentRecord::number)
        .filter(number -> !number.equals(step.number()))
        .distinct()
        .toList();
  }

  /** The three items of an act that enters somebody as new. */
  public static Surroundings.Person person(Act act) {
    Map<Field, ExactText> after = new HashMap<>();
    for (FieldChange change : act.fields()) {
      after.put(change.field(), change.after());
    }
    return person(after);
  }

  /** Those of a group's acts beside whom somebody is alike of whom they say nothing. */
  public static Set<Act> silent(Collection<Act> group, Surroundings around) {
    return group.stream()
        .filter(act -> act.baseVersion() == 0)
        .filter(act -> !mentioned(act).containsAll(others(act.resident(), person(act), around)))
        .collect(Collectors.toSet());
  }

  private static Set<AddressNumber> mentioned(Act act) {
    return TwinWords.in(act.basisDocument()).stream()
        .map(TwinWord::other)
        .collect(Collectors.toSet());
  }

  private static List<AddressNumber> others(
      AddressNumber self, Surroundings.Person person, Surroundings around) {
    return around.alike(person).stream()
        .map(ResidentRecord::number)
        .filter(number -> !number.equals(self))
        .toList();
  }

  private static Surroundings.Person person(Map<Field, ExactText> after) {
    return new Surroundings.Person(
        after.getOrDefault(Field.NAME, ExactText.EMPTY),
        after.getOrDefault(Field.SEX, ExactText.EMPTY).value(),
        after.getOrDefault(Field.BIRTH, ExactText.EMPTY).value());
  }
}
