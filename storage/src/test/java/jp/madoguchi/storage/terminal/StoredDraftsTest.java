package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.core.draft.Draft;
import jp.madoguchi.core.draft.DraftTrace;
import jp.madoguchi.core.draft.Drafts;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StoredDraftsTest {
  private final Draft first = draft(People.CLERK, 1, Map.of("lot", "１番 ", "date", "３５０"));
  private final Draft second = draft(People.CLERK, 2, Map.of("name", People.EXACT_NAME));
  private final Draft foreign = draft(People.CHIEF, 3, Map.of());

  private OpenStore open;
  private Drafts inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().drafts();
    inTest.keep(first);
    inTest.keep(second);
    inTest.keep(foreign);
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private static Draft draft(OperatorId operator, int second, Map<String, String> fields) {
    return new Draft(Moves.freshId(), operator, "move-within", Moves.PURPOSE, fields, at(second));
  }

  private static Instant at(int second) {
    return StepClock.START.plusSeconds(second);
  }

  @Test
  void anOperatorSeesOnlyTheirOwnNewestFirst() {
    assertEquals(List.of(second, first), inTest.of(People.CLERK));
    assertEquals(List.of(foreign), inTest.of(People.CHIEF));
  }

  @Test
  void keepingAgainReplaces() {
    Ulid id = first.id();
    Map<String, String> fields = Map.of("lot", "");
    Draft later = new Draft(id, People.CLERK, "move-within", Moves.PURPOSE, fields, at(9));
    inTest.keep(later);
    assertEquals(List.of(later, second), inTest.of(People.CLERK));
  }

  @Test
  void aDiscardedDraftIsGone() {
    inTest.discard(first.id());
    assertEquals(List.of(second), inTest.of(People.CLERK));
  }

  @Test
  void discardingTwiceIsNoMistake() {
    inTest.discard(first.id());
    inTest.discard(first.id());
    assertEquals(List.of(second), inTest.of(People.CLERK));
  }

  @Nested
  class OfOthers {
    @Test
    void isKnownThatTheyLieHereAndNothingOfWhatWasTyped() {
      assertEquals(
          List.of(
              new DraftTrace(People.CLERK, Set.of("name"), at(2)),
              new DraftTrace(People.CLERK, Set.of("lot", "date"), at(1))),
          inTest.others(People.CHIEF));
    }

    @Test
    void isKnownWhomTheyAreAbout() {
      AddressNumber somebody = AddressNumber.of(1001);
      String member = somebody.digits() + ".moves";
      inTest.keep(
          draft(People.CLERK, 4, Map.of(member, "true", "stays.x", "y", "1.moves", "true")));

      assertEquals(Set.of(somebody), inTest.others(People.CHIEF).getFirst().residents());
    }

    @Test
    void oneselfIsNone() {
      assertEquals(
          List.of(new DraftTrace(People.CHIEF, Set.of(), at(3))), inTest.others(People.CLERK));
    }
  }
}
