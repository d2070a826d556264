package jp.madoguchi.core.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import jp.madoguchi.core.fixture.MemoryCodes;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.trust.SeededRandomness;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FreshCodesTest {
  private final MemoryCodes shelf = new MemoryCodes();
  private final FreshCodes inTest = new FreshCodes(shelf, new SeededRandomness(1));

  private static List<ResidentCode> codes(long count) {
    return LongStream.rangeClosed(1, count).mapToObj(ResidentCode::of).toList();
  }

  private void allotted(long count) throws Exception {
    shelf.save(CodePool.none().with(codes(count)));
  }

  @Nested
  class Giving {
    @Test
    void nobodyGetsTheSameCode() throws Exception {
      allotted(50);
      Set<ResidentCode> given = new HashSet<>();
      for (int i = 0; i < 50; i++) {
        assertTrue(given.add(inTest.draw(_ -> false)));
      }
      assertEquals(Set.copyOf(codes(50)), given);
    }

    @Test
    void theyAreNotGivenInARow() throws Exception {
      allotted(50);
      List<ResidentCode> given =
          LongStream.range(0, 50)
              .mapToObj(_ -> {
                try {
                  return inTest.draw(_ -> false);
                } catch (CodesUnavailable e) {
                  throw new AssertionError(e);
                }
              })
              .toList();
      assertFalse(given.equals(codes(50)));
    }

    @Test
    void aCodeCountsAsGivenBeforeItIsHandedOut() throws Exception {
      allotted(5);
      ResidentCode drawn = inTest.draw(_ -> false);
      assertTrue(shelf.load().given().contains(drawn));
      assertFalse(shelf.load().free().contains(drawn));
    }

    @Test
    void aCodeThatSomebodyHasIsPassedOver() throws Exception {
      allotted(5);
      Set<ResidentCode> held = Set.copyOf(codes(4));
      assertEquals(ResidentCode.of(5), inTest.draw(held::contains));
    }

    @Test
    void whereAllAreGivenNoneIs() throws Exception {
      allotted(1);
      inTest.draw(_ -> false);
      CodesUnavailable none = assertThrows(CodesUnavailable.class, () -> inTest.draw(_ -> false));
      assertEquals(CodesUnavailable.Reason.NONE_LEFT, none.reason());
    }

    @Test
    void whereTheDiskFailsNoneIs() throws Exception {
      allotted(3);
      shelf.breakDown();
      CodesUnavailable none = assertThrows(CodesUnavailable.class, () -> inTest.draw(_ -> false));
      assertEquals(CodesUnavailable.Reason.UNREADABLE, none.reason());
    }
  }

  @Nested
  class RunningLow {
    @Test
    void isToldOfACodeFromHereOnceFewerThanTheThresholdAreLeft() throws Exception {
      shelf.save(CodePool.none().with(codes(4)).tellingBelow(3));
      ResidentCode first = inTest.draw(_ -> false);
      assertFalse(inTest.runLow(first.digits()));
      ResidentCode second = inTest.draw(_ -> false);
      assertTrue(inTest.runLow(second.digits()));
    }

    @Test
    void isNotToldOfACodeFromElsewhere() throws Exception {
      shelf.save(CodePool.none().with(codes(1)));
      inTest.draw(_ -> false);
      assertFalse(inTest.runLow(ResidentCode.of(99).digits()));
    }
  }

  @Nested
  class Allotting {
    @Test
    void whatWasGivenOnceIsNotTakenInAgain() throws Exception {
      allotted(3);
      ResidentCode drawn = inTest.draw(_ -> false);
      CodePool more = shelf.load().with(codes(4));
      assertEquals(3, more.free().size());
      assertFalse(more.free().contains(drawn));
    }

    @Test
    void aTerminalWithoutCodesGivesNone() throws Exception {
      assertFalse(inTest.allotted());
      allotted(1);
      assertTrue(inTest.allotted());
      inTest.draw(_ -> false);
      assertTrue(inTest.allotted());
    }

    @Test
    void aFileIsReadLineByLine() {
      String one = ResidentCode.of(1).digits();
      String two = ResidentCode.of(2).digits();
      CodeList read =
          CodeList.read(List.of("\uFEFF" + one, "", " " + two + " ", one, "12345678901", "拝啓"));
      assertEquals(new CodeList(codes(2), 1, List.of(5, 6)), read);
    }
  }

  @Nested
  class Keeping {
    @Test
    void comesBackAsItWasKept() throws Exception {
      shelf.save(CodePool.none().with(codes(9)).tellingBelow(7));
      inTest.draw(_ -> false);
      inTest.draw(_ -> false);
      CodePool kept = shelf.load();
      assertEquals(kept, CodePool.decode(kept.encode()).orElseThrow());
      assertEquals(CodePool.none(), CodePool.decode(CodePool.none().encode()).orElseThrow());
    }

    @Test
    void somethingElseIsNoPool() {
      for (String other : List.of("", "-", "20", "x\n-", "20\n123\n-", "20\n-\n12345678901")) {
        assertTrue(CodePool.decode(other.getBytes()).isEmpty(), other);
      }
    }
  }
}
