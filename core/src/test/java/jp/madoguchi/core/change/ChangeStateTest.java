package jp.madoguchi.core.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeStateTest {
  @ParameterizedTest(name = "4.0.8: {0} leads to {1}")
  @CsvSource({
    "ENTERED, RETURNED WITHDRAWN APPROVED",
    "RETURNED, WITHDRAWN",
    "WITHDRAWN, ''",
    "APPROVED, SEALED",
    "SEALED, APPLIED REFUSED HELD",
    "HELD, APPLIED REFUSED",
    "APPLIED, ''",
    "REFUSED, ''",
  })
  void aStateLeadsToTheseAlone(ChangeState inTest, String next) {
    assertEquals(next(next), inTest.next());
  }

  @Test
  void approvalIsReachedFromEntryAlone() {
    assertEquals(
        Set.of(ChangeState.ENTERED),
        Arrays.stream(ChangeState.values())
            .filter(state -> state.next().contains(ChangeState.APPROVED))
            .collect(Collectors.toSet()));
  }

  private static Set<ChangeState> next(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(ChangeState::valueOf)
        .collect(Collectors.toSet());
  }
}
