package jp.madoguchi.core.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.fixture.MemoryLog;
import jp.madoguchi.core.fixture.MemoryOperators;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SightDeskTest {
  private static final AddressNumber SHE = Samples.MOTHER.number();
  private static final Purpose NOTICE = Samples.PURPOSE;
  private static final Purpose ENQUIRY = new Purpose(Purpose.Reason.ENQUIRY, "R8-0013");

  private final MemoryLog log = new MemoryLog(new ArrayList<>());
  private SightDesk inTest;

  @BeforeEach
  void signIn() throws Exception {
    signIn(Right.LOOK_UP, Right.ENTER);
  }

  private void signIn(Right... rights) throws Exception {
    Operator operator = Samples.operator("SATO-1", "P-SATO", rights);
    Session session =
        new TestCard("sato").session(operator, new Ulid("01J00000000000000000000009"));
    SessionLog noted = new SessionLog(log, session);
    Gate gate =
        new Gate(new MemoryOperators(operator), session, noted, new StoppedClock(Samples.NOW));
    inTest = new SightDesk(FieldRights.standard(), gate, noted);
  }

  private Covering covering(Purpose purpose, Guarded item) {
    return inTest.sight(Optional.of(purpose), SHE).of(item);
  }

  @Nested
  class TheTable {
    @Test
    void knowsEachFieldOnceAtMost() {
      Set<Field> seen = new HashSet<>();
      Arrays.stream(Guarded.values())
          .flatMap(item -> item.fields().stream())
          .forEach(field -> assertTrue(seen.add(field), field::name));
    }

    @Test
    void withoutARuleForAnItemIsNone() {
      Map<Guarded, FieldRights.Rule> rules = new EnumMap<>(FieldRights.standard().rules());
      rules.remove(Guarded.STAY);
      assertThrows(IllegalArgumentException.class, () -> new FieldRights(rules));
    }

    @ParameterizedTest
    @CsvSource({
      "ENTER, MOVEMENT_NOTICE, RESIDENT_CODE, SHOWN",
      "ENTER, ENQUIRY, RESIDENT_CODE, COVERED",
      "LOOK_UP, MOVEMENT_NOTICE, RESIDENT_CODE, WITHHELD",
      "ENTER, MOVEMENT_NOTICE, INDIVIDUAL_NUMBER, COVERED",
      "APPROVE, REVIEW, INDIVIDUAL_NUMBER, COVERED",
      "ISSUE, CERTIFICATE, INDIVIDUAL_NUMBER, WITHHELD",
      "ISSUE, CERTIFICATE, DOMICILE, SHOWN",
      "ISSUE, ENQUIRY, DOMICILE, COVERED",
      "LOOK_UP, CERTIFICATE, DOMICILE, WITHHELD",
      "ENTER, CERTIFICATE, INSURANCE, COVERED",
      "ISSUE, MOVEMENT_NOTICE, INSURANCE, WITHHELD",
      "ENTER, ENQUIRY, STAY, COVERED",
      "ENTER, ENQUIRY, CARD, SHOWN",
      "LOOK_UP, ENQUIRY, REMARKS, WITHHELD"
    })
    void saysHowAnItemStands(Right right, Purpose.Reason reason, Guarded item, Covering expected)
        throws Exception {
      signIn(right);
      assertEquals(expected, covering(new Purpose(reason, "R8-1"), item));
    }

    @ParameterizedTest
    @EnumSource
    void showsNothingToWhoeverMayOnlyLookUp(Guarded item) throws Exception {
      signIn(Right.LOOK_UP);
      for (Purpose.Reason reason : Purpose.Reason.values()) {
        assertEquals(Covering.WITHHELD, covering(new Purpose(reason, "R8-1"), item));
      }
    }

    @ParameterizedTest
    @EnumSource
    void showsNothingAtOnceWithoutAPurpose(Guarded item) throws Exception {
      signIn(Right.values());
      assertFalse(inTest.sight(Optional.empty()).shows(item));
    }

    @ParameterizedTest
    @EnumSource
    void showsWhoeverDecidesAllThatTheyDecideOver(Guarded item) throws Exception {
      signIn(Right.APPROVE);
      assertTrue(inTest.deciding(Optional.of(ENQUIRY)).shows(item));
      signIn(Right.LOOK_UP);
      assertFalse(inTest.deciding(Optional.of(ENQUIRY)).shows(item));
    }
  }

  @Nested
  class AValue {
    @Test
    void isNotInWhatIsMasked() {
      Shown shown = inTest.sight(Optional.of(ENQUIRY)).look(Field.DOMICILE, "見本県見本市桜町１番");
      assertEquals(new Shown.Masked(Guarded.DOMICILE, true), shown);
      assertEquals(
          new Shown.Masked(Guarded.DOMICILE, false), Sight.none().look(Field.DOMICILE, "桜町"));
    }

    @Test
    void thatIsBlankIsNotTold() {
      assertEquals(
          new Shown.Masked(Guarded.INDIVIDUAL_NUMBER, false),
          Sight.none().look(Field.INDIVIDUAL_NUMBER, ""));
    }

    @Test
    void ofAnotherFieldIsSeen() {
      assertEquals(new Shown.Open("桜町"), Sight.none().look(Field.TOWN, "桜町"));
    }
  }

  @Nested
  class Uncovering {
    @Test
    void showsTheItemOfThatPersonInThatCaseAlone() throws Exception {
      inTest.uncover(ENQUIRY, SHE, Guarded.DOMICILE, "本人の申出");
      assertEquals(Covering.SHOWN, covering(ENQUIRY, Guarded.DOMICILE));
      Sight other = inTest.sight(Optional.of(ENQUIRY), Samples.FATHER.number());
      assertEquals(Covering.COVERED, other.of(Guarded.DOMICILE));
      Purpose next = new Purpose(Purpose.Reason.ENQUIRY, "R8-0014");
      assertEquals(Covering.COVERED, covering(next, Guarded.DOMICILE));
    }

    @Test
    void isInTheLogWithTheReasonAndTheNumberMarked() throws Exception {
      inTest.uncover(NOTICE, SHE, Guarded.INDIVIDUAL_NUMBER, " 通知カードの照合 ");
      AccessEntry entry = log.entries().getLast();
      assertEquals(AccessEvent.ITEM_UNCOVERED, entry.event());
      assertEquals(Optional.of(SHE), entry.subject());
      assertEquals("INDIVIDUAL_NUMBER: 通知カードの照合", entry.detail());
      assertTrue(entry.numberShown());
    }

    @Test
    void showsNothingWhereTheLogIsFull() {
      log.breakAfter(0);
      assertThrows(
          UncheckedIOException.class,
          () -> inTest.uncover(ENQUIRY, SHE, Guarded.DOMICILE, "本人の申出"));
      assertEquals(Covering.COVERED, covering(ENQUIRY, Guarded.DOMICILE));
    }

    @Test
    void withoutTheRightIsRefusedAndLogged() throws Exception {
      signIn(Right.LOOK_UP);
      assertThrows(ItemWithheld.class, () -> inTest.uncover(NOTICE, SHE, Guarded.DOMICILE, "見たい"));
      assertEquals(List.of(AccessEvent.REFUSED), log.events());
      assertEquals(Covering.WITHHELD, covering(NOTICE, Guarded.DOMICILE));
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '"})
    void withoutAReasonIsRefused(String reason) {
      assertThrows(ItemWithheld.class, () -> inTest.uncover(NOTICE, SHE, Guarded.DOMICILE, reason));
      assertEquals(List.of(AccessEvent.REFUSED), log.events());
    }
  }
}
