package jp.madoguchi.core.movement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;

/**
 * What a movement does to the households that it touches: who remains alone becomes the head
 * (4.0.4), everybody's record names the head, and newcomers take the last places (5.2).
 */
final class Rearrangement {
  private final Map<AddressNumber, Map<Field, ExactText>> after = new LinkedHashMap<>();
  private final Map<AddressNumber, Optional<ResidentRecord>> before = new LinkedHashMap<>();

  private final Set<AddressNumber> restored = new HashSet<>();
  private final Back back;

  private Rearrangement(Back back) {
    this.back = back;
  }

  /**
   * What comes back when something is undone.
   *
   * @param places whether those whom it is about come back to their places
   * @param members what is taken back of a member's place; nothing of most
   */
  record Back(boolean places, Function<AddressNumber, Map<Field, ExactText>> members) {}

  /** The steps, and those of members who only take another place. */
  static List<Step> of(List<Step> steps, Surroundings around, Back back) {
    Rearrangement inWork = new Rearrangement(back);
    Set<String> touched = new LinkedHashSet<>();
    for (Step step : steps) {
      inWork.before.put(step.number(), step.before());
      inWork.after.put(step.number(), new EnumMap<>(step.after()));
      if (back.places()) {
        inWork.restored.add(step.number());
      }
      if (step.wasOn()) {
        touched.add(step.was(Field.HOUSEHOLD_NUMBER).value());
      }
      if (step.isOn()) {
        touched.add(step.after(Field.HOUSEHOLD_NUMBER).value());
      }
    }
    for (String number : touched) {
      HouseholdNumber.parse(number)
          .toOptional()
          .ifPresent(household -> inWork.arrange(household, around.household(household)));
    }
    return inWork.steps(steps);
  }

  private void arrange(HouseholdNumber household, List<ResidentRecord> members) {
    List<AddressNumber> left = new ArrayList<>();
    Set<AddressNumber> others = new LinkedHashSet<>();
    for (ResidentRecord member : members) {
      if (!after.containsKey(member.number())) {
        before.put(member.number(), Optional.of(member));
        after.put(member.number(), FieldValues.of(member));
        others.add(member.number());
      }
    }
    after.forEach((number, values) -> {
      if (isOn(values) && text(values, Field.HOUSEHOLD_NUMBER).equals(household.digits())) {
        left.add(number);
      }
    });
    takeBack(others, left);
    if (isAsItWas(household, left, members)) {
      return;
    }
    boolean hadHead = members.stream().anyMatch(m -> m.household().relationship().head());
    if (left.size() == 1
        && hadHead
        && heads(left).isEmpty()
        && !restored.contains(left.getFirst())) {
      put(left.getFirst(), Field.RELATIONSHIP, Relationship.HEAD.text());
    }
    List<AddressNumber> heads = heads(left);
    if (heads.size() == 1) {
      ExactText name = values(heads.getFirst()).getOrDefault(Field.NAME, ExactText.EMPTY);
      left.forEach(number -> values(number).put(Field.HOUSEHOLD_HEAD, name));
    }
    places(household, left);
  }

  /** Places are taken back together, and never so that a household loses its one head. */
  private void takeBack(Set<AddressNumber> others, List<AddressNumber> left) {
    boolean headed = heads(left).size() == 1;
    Map<AddressNumber, Map<Field, ExactText>> now = new LinkedHashMap<>();
    for (AddressNumber other : others) {
      Map<Field, ExactText> place = back.members().apply(other);
      if (!place.isEmpty()) {
        now.put(other, new EnumMap<>(values(other)));
        values(other).putAll(place);
      }
    }
    if (headed && heads(left).size() != 1) {
      after.putAll(now);
    } else {
      restored.addAll(now.keySet());
    }
  }

  /** The same people with the same head under the same name: nothing to rearrange. */
  private boolean isAsItWas(
      HouseholdNumber household, List<AddressNumber> left, List<ResidentRecord> members) {
    return left.size() == members.size()
        && left.stream()
            .allMatch(number ->
                wasIn(household, number)
                    && !changes(number, Field.RELATIONSHIP)
                    && !changes(number, Field.HOUSEHOLD_HEAD)
                    && !changes(number, Field.NAME));
  }

  private boolean changes(AddressNumber number, Field field) {
    return new Step(number, before.getOrDefault(number, Optional.empty()), values(number))
        .changes(field);
  }

  /**
   * Under a new head everybody's record changes, and all are placed anew: by relationship, birth
   * date and number (5.2). Else those who were here keep their places, so that nobody's record
   * changes for a place alone, and whoever comes stands behind them.
   */
  private void places(HouseholdNumber household, List<AddressNumber> left) {
    Set<AddressNumber> kept =
        !back.places() && hasNewHead(household, left) ? Set.of() : kept(household, left);
    List<AddressNumber> fresh =
        left.stream()
            .filter(number -> !kept.contains(number))
            .sorted(
                Comparator.comparingInt(this::rank)
                    .thenComparing(this::birth)
                    .thenComparing(AddressNumber::digits))
            .toList();
    int last =
        left.stream()
            .filter(kept::contains)
            .mapToInt(number -> place(values(number)))
            .max()
            .orElse(0);
    for (AddressNumber number : fresh) {
      put(number, Field.HOUSEHOLD_ORDER, Integer.toString(++last));
    }
  }

  private boolean hasNewHead(HouseholdNumber household, List<AddressNumber> left) {
    List<AddressNumber> heads = heads(left);
    return heads.size() == 1
        && (!wasIn(household, heads.getFirst()) || changes(heads.getFirst(), Field.RELATIONSHIP));
  }

  /** Those who keep their places: whoever was here, and whoever comes back to one that is free. */
  private Set<AddressNumber> kept(HouseholdNumber household, List<AddressNumber> left) {
    Set<AddressNumber> kept = new LinkedHashSet<>();
    Set<Integer> taken = new HashSet<>();
    for (AddressNumber number : left) {
      if (wasIn(household, number) && !restored.contains(number)) {
        kept.add(number);
        taken.add(place(values(number)));
      }
    }
    if (back.places()) {
      for (AddressNumber number : left) {
        if (!kept.contains(number) && taken.add(place(values(number)))) {
          kept.add(number);
        }
      }
    }
    return kept;
  }

  private boolean wasIn(HouseholdNumber household, AddressNumber number) {
    return before
        .getOrDefault(number, Optional.empty())
        .filter(record ->
            record.status() == ResidentStatus.CURRENT
                && record.household().number().equals(household))
        .isPresent();
  }

  private int rank(AddressNumber number) {
    return Relationship.parse(text(values(number), Field.RELATIONSHIP))
        .map(Relationship::rank)
        .orElse(Integer.MAX_VALUE);
  }

  private LocalDate birth(AddressNumber number) {
    return RegisterDate.decode(text(values(number), Field.BIRTH)).toOptional().stream()
        .map(RegisterDate::sortKey)
        .findFirst()
        .orElse(LocalDate.MAX);
  }

  private static int place(Map<Field, ExactText> values) {
    String order = text(values, Field.HOUSEHOLD_ORDER);
    return Field.HOUSEHOLD_ORDER.admits(new ExactText(order)) && !order.isEmpty()
        ? Integer.parseInt(order)
        : 1;
  }

  private List<AddressNumber> heads(List<AddressNumber> of) {
    return of.stream()
        .filter(number -> text(values(number), Field.RELATIONSHIP).equals(Relationship.HEAD.text()))
        .toList();
  }

  private List<Step> steps(List<Step> subjects) {
    Set<AddressNumber> named = new LinkedHashSet<>();
    subjects.forEach(step -> named.add(step.number()));
    List<Step> steps = new ArrayList<>();
    after.forEach((number, values) -> {
      Step step = new Step(number, before.getOrDefault(number, Optional.empty()), values);
      if (named.contains(number) || !step.changes().isEmpty()) {
        steps.add(step);
      }
    });
    return steps;
  }

  private Map<Field, ExactText> values(AddressNumber number) {
    return after.getOrDefault(number, Map.of());
  }

  private void put(AddressNumber number, Field field, String text) {
    values(number).put(field, new ExactText(text));
  }

  private static boolean isOn(Map<Field, ExactText> values) {
    return text(values, Field.STATUS).equals("1");
  }

  private static String text(Map<Field, ExactText> values, Field field) {
    return values.getOrDefault(field, ExactText.EMPTY).value();
  }
}
