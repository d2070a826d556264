package jp.madoguchi.bench.cases;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.bench.cases.Walk.LawBroken;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Proposal.Step;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;

/** What must hold after every movement, whatever it was. */
final class Laws {
  /** What every movement writes of itself. */
  private static final Set<Field> OWN = EnumSet.of(Field.NOTE, Field.REMARK);

  private final Town town;
  private final Map<HouseholdNumber, Boolean> headed = new HashMap<>();
  private long here;

  Laws(Town town) {
    this.town = town;
  }

  /** Notes which of the households that are touched have a head. */
  void before(Proposal proposal) {
    headed.clear();
    for (HouseholdNumber number : touched(proposal)) {
      headed.put(number, heads(town.household(number)) > 0);
    }
  }

  /** Looks at everybody and every household that was touched. */
  void after(Case notice, Proposal proposal, List<Finding> findings) throws LawBroken {
    boolean told = findings.stream().anyMatch(finding -> finding.rule() == Rule.A01);
    for (HouseholdNumber number : touched(proposal)) {
      household(notice.kind() + " " + number.digits(), number, told);
    }
    for (Step step : proposal.steps()) {
      person(notice.kind(), step);
      here += (step.isOn() ? 1 : 0) - (step.wasOn() ? 1 : 0);
    }
  }

  /** Counts everybody, and compares with what the movements added and took away. */
  void count() throws LawBroken {
    long counted =
        town.people().stream()
            .filter(number -> town.current(number).orElseThrow().status() == ResidentStatus.CURRENT)
            .count();
    LawBroken.unless(counted == here, counted + " are here, and " + here + " came and did not go");
    long inHouseholds =
        town.households().stream().mapToLong(number -> town.household(number).size()).sum();
    LawBroken.unless(inHouseholds == here, inHouseholds + " live in households of " + here);
  }

  private void household(String what, HouseholdNumber number, boolean told) throws LawBroken {
    List<ResidentRecord> members = town.household(number);
    int heads = heads(members);
    LawBroken.unless(heads <= 1, what + " has " + heads + " heads");
    boolean lost = headed.getOrDefault(number, false) && heads == 0 && !members.isEmpty();
    LawBroken.unless(!lost || told, what + " lost its head, and nobody was told");
    for (ResidentRecord head : members) {
      if (head.household().relationship().head()) {
        LawBroken.unless(
            members.stream()
                .allMatch(member -> member.household().head().equals(head.name().name())),
            what + " does not name its head in every record");
      }
    }
    Set<Integer> places = new HashSet<>();
    for (ResidentRecord member : members) {
      LawBroken.unless(places.add(member.household().order()), what + " has two in one place");
    }
  }

  private void person(String kind, Step step) throws LawBroken {
    List<ResidentRecord> states = town.history(step.number());
    ResidentRecord now = states.getLast();
    LawBroken.unless(
        now.history() == 1 || states.get(states.size() - 2).history() == now.history() - 1,
        kind + " leaves a gap in the history");
    LawBroken.unless(
        town.holders(now.code().digits()).stream()
                .filter(holder -> holder.status() == ResidentStatus.CURRENT)
                .count()
            <= 1,
        kind + " gives a code twice");
    LawBroken.unless(
        (now.status() == ResidentStatus.REMOVED) == now.particulars().removalReason().isPresent(),
        kind + " removes without a reason, or keeps one");
    LawBroken.unless(
        step.after(Field.STATUS).value().equals(Integer.toString(now.status().code())),
        kind + " does not do what was signed");
    try {
      LawBroken.unless(
          ResidentCodec.decode(ResidentCodec.encode(now)).equals(now),
          kind + " makes a record that does not come back");
    } catch (MalformedCbor e) {
      throw new LawBroken(kind + " makes a record that cannot be read: " + e);
    }
  }

  /**
   * Whoever came is off again; everybody else is as before, but for the remarks of the movement.
   */
  static void asBefore(String kind, Step done, ResidentRecord now) throws LawBroken {
    LawBroken.unless(
        (now.status() == ResidentStatus.CURRENT) == done.wasOn(),
        kind + " undone leaves somebody on the wrong side of the register");
    if (!done.wasOn()) {
      return;
    }
    Map<Field, ExactText> is = FieldValues.of(now);
    for (Field field : Field.values()) {
      LawBroken.unless(
          OWN.contains(field) || done.was(field).equals(is.getOrDefault(field, ExactText.EMPTY)),
          kind + " undone leaves another " + field);
    }
  }

  private static Set<HouseholdNumber> touched(Proposal proposal) {
    Set<HouseholdNumber> numbers = new HashSet<>();
    for (Step step : proposal.steps()) {
      step.before().ifPresent(record -> numbers.add(record.household().number()));
      HouseholdNumber.parse(step.after(Field.HOUSEHOLD_NUMBER).value())
          .toOptional()
          .ifPresent(numbers::add);
    }
    return numbers;
  }

  private static int heads(List<ResidentRecord> members) {
    return (int)
        members.stream().filter(member -> member.household().relationship().head()).count();
  }
}
