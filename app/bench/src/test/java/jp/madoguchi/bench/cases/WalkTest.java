package jp.madoguchi.bench.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Movement;
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

  @Test
  void aLawThatDoesNotHoldIsTold() {
    assertThrows(Walk.LawBroken.class, () -> Walk.LawBroken.unless(false, "no"));
  }
}
