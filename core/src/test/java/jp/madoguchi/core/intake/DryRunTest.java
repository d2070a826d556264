package jp.madoguchi.core.intake;

import static jp.madoguchi.core.fixture.Samples.CITY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.MOTHER;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Particulars;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DryRunTest {
  private static final String CARD = "AB12345678CD";

  private final NumberedRegister register = new NumberedRegister(List.of(FATHER, MOTHER));
  private final Set<AddressNumber> waiting = new HashSet<>();

  private List<Item> run(String format, String... lines) {
    Format found = Formats.find(format).orElseThrow();
    return dryRun(found).of(SampleFiles.of(found, lines));
  }

  private DryRun dryRun(Format format) {
    return new DryRun(
        format,
        new Subjects(format, register, register, TODAY),
        planner(format),
        record -> Optional.of(Reason.OPEN_ENTRY).filter(_ -> waiting.contains(record.number())));
  }

  private static LinePlanner planner(Format format) {
    return new LinePlanner(format, Kinds.all(), Surroundings.unknown(CITY), TODAY, TODAY);
  }

  private static ResidentRecord with(ResidentRecord record, Field field, String text) {
    return with(record, Map.of(field, text));
  }

  private static ResidentRecord with(ResidentRecord record, Map<Field, String> texts) {
    Map<Field, ExactText> values = new EnumMap<>(FieldValues.of(record));
    texts.forEach((field, text) -> values.put(field, new ExactText(text)));
    return FieldValues.state(record.number(), record.history() + 1, values, record.origin());
  }

  private static ResidentRecord gone(ResidentRecord record) {
    return with(
        record,
        Map.of(
            Field.STATUS, "2",
            Field.REMOVAL_REASON, "1",
            Field.REMOVED_ON, "2026-04-01",
            Field.PLANNED_ADDRESS, "例示県例示市一丁目"));
  }

  private static ResidentRecord foreign(ResidentRecord record) {
    return with(
        record,
        Map.of(
            Field.KIND, "2",
            Field.DOMICILE, "",
            Field.HEAD_OF_REGISTER, "",
            Field.NATIONALITY, "ブラジル",
            Field.STAY_CATEGORY, "1",
            Field.STAY_CARD, CARD));
  }

  private static List<Fate> fates(List<Item> items) {
    return items.stream().map(Item::fate).toList();
  }

  private static final Fate PLANNED = new Fate.Planned(List.of());

  @Nested
  class Finding {
    private Fate only(String line) {
      return run("health-insurance", line).getFirst().fate();
    }

    private final String number = FATHER.number().digits();

    @Test
    void aNumberFinds() {
      Item item = run("health-insurance", number + ",,,,,,1,20260401,,20260401").getFirst();

      assertEquals(new Item(1, 2, Optional.of(FATHER.number()), 1, item.cells(), PLANNED), item);
    }

    @Test
    void threeItemsAloneFindNobody() {
      assertEquals(
          new Fate.Undecided(Reason.NO_NUMBER),
          only(",,," + FATHER.name().name().value() + ",19820928,9,1,20260401,,"));
    }

    @Test
    void theThreeItemsOfAnotherPersonAreForAPersonToDecide() {
      assertEquals(new Fate.Undecided(Reason.DIFFERS), only(number + ",,,別人　太郎,,,1,20260401,,"));
      assertEquals(new Fate.Undecided(Reason.DIFFERS), only(number + ",,,,19990101,,1,20260401,,"));
    }

    @Test
    void blanksWithinANameAreNoDifference() {
      assertEquals(PLANNED, only(number + ",,,\uFA19崎 一郎,,,1,20260401,,20260401"));
    }

    @Test
    void numbersOfTwoPeopleAreForAPersonToDecide() {
      ResidentRecord other = with(MOTHER, Field.RESIDENT_CODE, "24727059608");
      register.put(other);

      assertEquals(
          new Fate.Undecided(Reason.NUMBERS_DISAGREE),
          only(number + ",24727059608,,,,,1,20260401,,"));
    }

    @Test
    void aNumberOfTwoPeopleIsForAPersonToDecide() {
      assertEquals(
          new Fate.Undecided(Reason.SEVERAL),
          only("," + FATHER.code().digits() + ",,,,,1,20260401,,"));
    }

    @Test
    void aNumberOfNobodyAndOneThatIsNoneAreTold() {
      String nobody = AddressNumber.of(77).digits();
      assertEquals(new Fate.Undecided(Reason.NOBODY), only(nobody + ",,,,,,1,20260401,,"));
      assertEquals(new Fate.Undecided(Reason.BAD_NUMBER), only("1234567890,,,,,,1,20260401,,"));
    }

    @Test
    void somebodyWithAnOpenEntryIsLeftOut() {
      waiting.add(FATHER.number());

      assertEquals(new Fate.LeftOut(Reason.OPEN_ENTRY), only(number + ",,,,,,1,20260401,,"));
    }
  }

  @Nested
  class Blocks {
    private final String number = FATHER.number().digits();

    @Test
    void aBlockIsWrittenAsAWhole() {
      Format format = Formats.find("health-insurance").orElseThrow();
      register.put(with(FATHER, Map.of(Field.HEALTH, "1", Field.HEALTH_UNTIL, "2020-01-01")));
      ResidentRecord now = register.current(FATHER.number()).orElseThrow();

      LinePlanner.Planned planned =
          planner(format)
              .plan(List.of(number, "", "", "", "", "", "1", "R8.4.1", "", "20260401"), now);

      Particulars after =
          FieldValues.state(
                  now.number(), 9, planned.proposal().steps().getFirst().after(), now.origin())
              .particulars();
      assertEquals("2026-04-01", after.text(Field.HEALTH_FROM).value());
      assertEquals("", after.text(Field.HEALTH_UNTIL).value());
    }

    @Test
    void whatTheRecordSaysAlreadyIsLeftOut() {
      register.put(with(FATHER, Map.of(Field.CHILD_FROM, "2024-04")));

      assertEquals(
          List.of(new Fate.LeftOut(Reason.ALREADY_SO)),
          fates(run("child-allowance", number + ",,,,,,202404,,20260401")));
    }

    @Test
    void aDateThatIsNoneIsRefusedWithItsRuleAndField() {
      Fate fate = run("care-insurance", number + ",,,,,,1,20261399,,").getFirst().fate();

      assertEquals(new Fate.Refused(List.of(new Fate.Told(Rule.E10, "careFrom"))), fate);
    }

    @Test
    void aPensionLineHasFixedColumns() {
      String line =
          number
              + " ".repeat(11 + 12 + 80 + 8 + 1)
              + "1"
              + "1234567890"
              + "1"
              + " ".repeat(8)
              + "20200401"
              + " ".repeat(8)
              + "20260401";

      assertEquals(List.of(PLANNED), fates(run("pension", line)));
    }

    @Test
    void aBadLineCostsNoGoodOne() {
      List<Item> items =
          run(
              "health-insurance",
              "x",
              number + ",,,,,,1,20260401,,",
              MOTHER.number().digits() + ",,,,,,1,29999999,,");

      assertEquals(
          List.of(Fate.Kind.UNREADABLE, Fate.Kind.PLANNED, Fate.Kind.REFUSED),
          items.stream().map(item -> item.fate().kind()).toList());
    }
  }

  @Nested
  class Immigration {
    private String line(String card, String fresh, String until) {
      return SampleFiles.fixed(
          Formats.find("immigration-notices").orElseThrow(),
          Map.of(
              "現在の在留カード等番号", card,
              "在留期間等の満了の日", until,
              "新しい在留カード等番号", fresh,
              "異動年月日", "20260501",
              "通知年月日", "20260510"));
    }

    @Test
    void thePresentCardFindsAndTheNewOneIsWritten() {
      register.put(foreign(FATHER));

      List<Item> items = run("immigration-notices", line(CARD, "EF12345678GH", "20300101"));

      assertEquals(List.of(PLANNED), fates(items));
      assertEquals(Optional.of(FATHER.number()), items.getFirst().person());
    }

    @Test
    void aStayThatEndsSoonIsAnAlert() {
      register.put(foreign(FATHER));

      assertEquals(
          List.of(new Fate.Planned(List.of(new Fate.Told(Rule.A09, "stayUntil")))),
          fates(run("immigration-notices", line(CARD, "", "20260601"))));
    }

    @Test
    void aCardNumberOfAnotherFormIsRefused() {
      register.put(foreign(FATHER));

      assertEquals(
          List.of(new Fate.Refused(List.of(new Fate.Told(Rule.E20, "stayCard")))),
          fates(run("immigration-notices", line(CARD, "123", "20300101"))));
    }
  }

  @Nested
  class Arrivals {
    private final String number = FATHER.number().digits();

    private String line(String address, String moved, String noticed) {
      return number + ",,,,,," + address + ",131016,1000001," + moved + "," + noticed;
    }

    @Test
    void aNoticeAboutSomebodyWhoMovedOutIsPlanned() {
      register.put(gone(FATHER));

      assertEquals(
          List.of(PLANNED), fates(run("arrival-notices", line("例示市", "20260402", "20260405"))));
    }

    @Test
    void aNoticeAboutSomebodyWhoLivesHereIsRefused() {
      assertEquals(
          List.of(new Fate.Refused(List.of(new Fate.Told(Rule.W19, "members")))),
          fates(run("arrival-notices", line("例示市", "20260402", "20260405"))));
    }

    @Test
    void oneAboutSomebodyWhoPlansToLeaveRemovesThemOnTheEarlierDay() {
      ResidentRecord leaving =
          with(FATHER, Map.of(Field.PLANNED_ADDRESS, "例示市", Field.PLANNED_DAY, "2026-04-10"));
      register.put(leaving);

      assertEquals(
          List.of(PLANNED), fates(run("arrival-notices", line("例示市", "20260402", "20260405"))));
      assertEquals("2026-04-02", planned(leaving, "20260402").eventDate());
      assertEquals("2026-04-10", planned(leaving, "20260412").eventDate());
      assertEquals(
          "2026-04-12",
          planned(leaving, "20260412").steps().getFirst().after(Field.CONFIRMED_DAY).value());
    }

    private Proposal planned(ResidentRecord person, String moved) {
      Format format = Formats.find("arrival-notices").orElseThrow();
      List<String> cells = List.of(line("例示市", moved, "20260415").split(",", -1));
      return planner(format).plan(cells, person).proposal();
    }

    @Test
    void ofSeveralTheLatestCounts() {
      register.put(gone(FATHER));

      assertEquals(
          List.of(new Fate.LeftOut(Reason.OLDER_NOTICE), PLANNED),
          fates(
              run(
                  "arrival-notices",
                  line("例示市一", "20260402", "20260405"),
                  line("例示市二", "20260403", "20260406"))));
    }

    @Test
    void twoOfOneDayThatDifferAreForAPersonToDecide() {
      register.put(gone(FATHER));

      assertEquals(
          List.of(
              new Fate.Undecided(Reason.LINES_DISAGREE), new Fate.Undecided(Reason.LINES_DISAGREE)),
          fates(
              run(
                  "arrival-notices",
                  line("例示市一", "20260402", "20260405"),
                  line("例示市二", "20260402", "20260405"))));
    }

    @Test
    void theSameLineTwiceIsTakenOnce() {
      register.put(gone(FATHER));
      String line = line("例示市一", "20260402", "20260405");

      assertEquals(
          List.of(PLANNED, new Fate.LeftOut(Reason.TWICE)),
          fates(run("arrival-notices", line, line)));
    }

    @Test
    void oneThatCameBeforeTheRecordedOneIsLeftOut() {
      register.put(
          with(
              gone(FATHER),
              Map.of(
                  Field.CONFIRMED_ADDRESS, "例示市二",
                  Field.CONFIRMED_DAY, "2026-04-03",
                  Field.ARRIVAL_NOTICED, "2026-04-06")));

      assertEquals(
          List.of(new Fate.LeftOut(Reason.OLDER_NOTICE)),
          fates(run("arrival-notices", line("例示市一", "20260402", "20260405"))));
    }
  }

  @Nested
  class TownNames {
    @Test
    void everybodyInTheTownIsAnItem() {
      List<Item> items = run("town-names", "桜町,,桜川一丁目,,9990002");

      assertEquals(List.of(PLANNED, PLANNED), fates(items));
      assertEquals(
          Set.of(FATHER.number(), MOTHER.number()),
          items.stream().flatMap(item -> item.person().stream()).collect(Collectors.toSet()));
    }

    @Test
    void aLotNumberNarrows() {
      register.put(with(MOTHER, Field.LOT, "９"));

      List<Item> items = run("town-names", "桜町,９,桜川一丁目,１－９,");

      assertEquals(
          List.of(MOTHER.number()),
          items.stream().flatMap(item -> item.person().stream()).toList());
    }

    @Test
    void aTownWhereNobodyLivesIsTold() {
      assertEquals(
          List.of(new Fate.LeftOut(Reason.NOBODY_THERE)), fates(run("town-names", "無町,,新,,")));
    }

    @Test
    void noDateChangesWithTheName() {
      Format format = Formats.find("town-names").orElseThrow();

      LinePlanner.Planned planned =
          planner(format).plan(List.of("桜町", "", "桜川", "", "9990002"), FATHER);

      assertEquals(
          Set.of(Field.TOWN, Field.POSTAL_CODE),
          planned.proposal().steps().getFirst().changes().stream()
              .map(change -> change.field())
              .collect(Collectors.toSet()));
      assertInstanceOf(Fate.Planned.class, planned.fate());
    }
  }

  @Test
  void everyFormatIsOfAKindThatThereIs() {
    assertEquals(
        List.of(),
        Stream.of(Formats.all())
            .flatMap(List::stream)
            .filter(format -> Kinds.all().find(format.movement()).isEmpty())
            .toList());
  }
}
