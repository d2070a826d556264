package jp.madoguchi.bench.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Planner;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.resident.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverTheRulesLetPassLeavesTheTownInOrder(long seed) throws Exception {
    new Walk(seed).go(3_000);
  }

  @Test
  void everyKindOfMovementComesAbout() throws Exception {
    Walk inTest = new Walk(4);
    inTest.go(20_000);

    // Published individual numbers are few, and soon all held by people who left.
    assertEquals(
        withoutNumbers(Kinds.all().all().stream().map(Movement::code)),
        withoutNumbers(inTest.passed().keySet().stream()));
    assertTrue(inTest.refused() > 0);
  }

  private static Set<String> withoutNumbers(Stream<String> kinds) {
    return kinds.filter(kind -> !kind.startsWith("individual-number")).collect(Collectors.toSet());
  }

  /** What the rules would have refused is put into effect. */
  @Test
  void aHouseholdWithTwoHeadsIsFound() throws Exception {
    Town town = Walk.town();
    Notices notices = new Notices(town, new Random(1));
    Case family = notices.moveIn();
    while (family.people().size() < 2) {
      family = notices.moveIn();
    }
    family.people().forEach(person -> person.typed().put(Field.RELATIONSHIP, "世帯主"));
    Proposal proposal =
        new Planner(town, Walk.DAY)
            .plan(Kinds.all().find(family.kind()).orElseThrow(), family)
            .proposal();
    Laws inTest = new Laws(town);
    inTest.before(proposal);
    town.apply(proposal);

    Case notice = family;
    assertThrows(Walk.LawBroken.class, () -> inTest.after(notice, proposal, List.of()));
  }
}
