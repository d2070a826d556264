package jp.madoguchi.core.movement.within;

import static jp.madoguchi.core.fixture.Samples.CHILD;
import static jp.madoguchi.core.fixture.Samples.FAMILY;
import static jp.madoguchi.core.fixture.Samples.FATHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.movement.Finding;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.resident.ResidentRecord;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoveWithinRulesTest {
  private final MoveWithinRules inTest = new MoveWithinRules(Samples.CITY);

  private List<Finding> check(Forms forms) {
    return inTest.check(forms.form(), FAMILY, Samples.TODAY);
  }

  /** Rules and fields, such as {@code "E09 town"}, joined by commas; "" where all is well. */
  private static String told(List<Finding> findings) {
    return String.join(", ", findings.stream().map(it -> it.rule() + " " + it.field()).toList());
  }

  private static String of(String table) {
    return table.replace("∅", "");
  }

  @Nested
  class FormsThatAreRight {
    @Test
    void theWholeHouseholdMoves() {
      assertEquals(List.of(), check(Forms.wholeFamily()));
    }

    @Test
    void aPartFoundsAHousehold() {
      assertEquals(List.of(), check(Forms.motherAndChild()));
    }

    @Test
    void aPersonWithoutKanaNeedsNone() {
      ResidentRecord nameless =
          Samples.resident(1009, "見本　花", "", FATHER.household().relationship(), 1);
      Forms form = Forms.wholeFamily().members(List.of(Forms.member(nameless, true, "")));
      assertEquals(List.of(), inTest.check(form.form(), List.of(nameless), Samples.TODAY));
    }
  }

  @ParameterizedTest(name = "E05 (1.2.2): {0}")
  @CsvSource({
    "the name is another,               見本　太郎, カンザキ　イチロウ, E05 name",
    "the name is empty,                 ∅, カンザキ　イチロウ, E05 name",
    "U+FA19 was normalised,             神崎　一郎, カンザキ　イチロウ, E05 name",
    "the kana is another,               \uFA19崎　一郎, カンザキ　イチロー, E05 kana",
    "a small letter was written large,  \uFA19崎　一郎, カンザキ　イチロヴ, E05 kana",
    "name and kana are others,          見本　太郎, ミホン　タロウ, 'E05 name, E05 kana'",
  })
  void aNameOnTheNoticeIsThatOfTheRecord(String what, String name, String kana, String told) {
    List<Finding> findings =
        check(Forms.wholeFamily().member(0, it -> Forms.named(it, of(name), kana)));
    assertEquals(told, told(findings), what);
    assertTrue(findings.stream().allMatch(it -> it.member().equals(Optional.of(FATHER.number()))));
  }

  @Test
  void aVariantWithoutItsSelectorIsAnotherName() {
    Forms form =
        Forms.wholeFamily()
            .member(
                2,
                it -> Forms.named(it, Samples.CHILD_NAME.replace("\uDB40\uDD10", ""), it.kana()));
    assertEquals(List.of(Finding.at(Rule.E05, "name", CHILD.number())), check(form));
  }

  @Test
  void theNamesOfThoseWhoStayAreNotAsked() {
    assertEquals(List.of(), check(Forms.motherAndChild().member(0, it -> Forms.named(it, "", ""))));
  }

  @ParameterizedTest(name = "E06 (4.0.3), E07 (4.1.0.2): moved {0}, notified {1}")
  @CsvSource({
    "R8.5.20, R8.5.20, ∅",
    "R8.5.19, R8.5.20, ∅",
    "R8.5.20, R8.5.21, E07 notificationDate",
    "R8.5.21, R8.5.21, 'E06 eventDate, E07 notificationDate'",
    "R8.5.21, R8.5.20, 'E06 eventDate, W03 notificationDate'",
    "R9.5.20, R8.5.20, 'E06 eventDate, W03 notificationDate'",
  })
  void noDateLiesInTheFuture(String event, String notified, String told) {
    assertEquals(of(told), told(check(Forms.wholeFamily().dates(event, notified))));
  }

  @ParameterizedTest(name = "E09 (1.1.6), E10 (1.1.8): moved \"{0}\", notified \"{1}\"")
  @CsvSource({
    "∅, R8.5.20, E09 eventDate",
    "'　', R8.5.20, E09 eventDate",
    "R8.5.20, ∅, E09 notificationDate",
    "∅, ∅, 'E09 eventDate, E09 notificationDate'",
    "R8.2.29, R8.5.20, E10 eventDate",
    "R8.13.1, R8.5.20, E10 eventDate",
    "昨日, R8.5.20, E10 eventDate",
    "R8年5月日不詳, R8.5.20, E10 eventDate",
    "R8.5.20, R8.5.32, E10 notificationDate",
    "S30.2.29, R8.5.20, E10 eventDate",
    // findings come in the order of the form's fields
    "R8.5.21, ∅, 'E06 eventDate, E09 notificationDate'",
  })
  void datesAreDaysOfTheCalendar(String event, String notified, String told) {
    assertEquals(of(told), told(check(Forms.wholeFamily().dates(of(event), of(notified)))));
  }

  @ParameterizedTest(name = "E09 (1.1.6): town \"{0}\", lot \"{1}\"")
  @CsvSource({
    "∅, 3-4, E09 town",
    "梅町, ∅, E09 lot",
    "梅町, '　 ', E09 lot",
    "∅, ∅, 'E09 town, E09 lot'",
  })
  void anAddressIsWhole(String town, String lot, String told) {
    Optional<jp.madoguchi.core.address.Town> chosen =
        of(town).isEmpty() ? Optional.empty() : Optional.of(Samples.town(town));
    assertEquals(told, told(check(Forms.wholeFamily().to(chosen, of(lot), ""))));
  }

  @ParameterizedTest(name = "E09, E15 (1.1.11), E16: mother \"{0}\", child \"{1}\"")
  @CsvSource({
    "世帯主, 子, ∅",
    "子, 世帯主, ∅",
    "世帯主, 縁故者, ∅",
    "世帯主, ∅, E09 relationship",
    "世帯主, 孫, E15 relationship",
    "世帯主, 世帯主の子, E15 relationship",
    "世帯主, 子の子の子の子, ∅",
    "世帯主, 子の子の子の子の子, E15 relationship",
    "世帯主, 世帯主, E16 relationship",
    "妻, 子, E16 relationship",
  })
  void aNewHouseholdHasOneHeadAndKnownRelationships(String mother, String child, String told) {
    Forms form =
        Forms.motherAndChild()
            .member(1, it -> Forms.related(it, of(mother)))
            .member(2, it -> Forms.related(it, of(child)));
    assertEquals(of(told), told(check(form)));
  }

  @Test
  void theSecondHeadIsTheOneAtFault() {
    Forms form = Forms.motherAndChild().member(2, it -> Forms.related(it, "世帯主"));
    assertEquals(List.of(Finding.at(Rule.E16, "relationship", CHILD.number())), check(form));
  }

  @Test
  void relationshipsAreAskedInANewHouseholdOnly() {
    Forms form = Forms.wholeFamily().member(1, it -> Forms.related(it, "孫"));
    assertEquals(List.of(), check(form));
  }

  @Nested
  class TheHead {
    private Forms moving(int... movers) {
      Forms form = Forms.motherAndChild();
      for (int i = 0; i < 3; i++) {
        int index = i;
        boolean moves = java.util.Arrays.stream(movers).anyMatch(m -> m == index);
        String relation = movers.length > 0 && movers[0] == i ? "世帯主" : "子";
        form = form.member(i, it -> Forms.related(Forms.moves(it, moves), relation));
      }
      return form;
    }

    @ParameterizedTest(name = "A01 (4.0.4, 4.0.5): of father 0, mother 1, child 2 move {0}")
    @CsvSource({
      "0, A01 members", // two remain without a head
      "'0, 2', ∅", // one remains and becomes the head by 職権
      "'0, 1', ∅",
      "'0, 1, 2', ∅",
      "1, ∅", // the head stays
      "'1, 2', ∅",
    })
    void whoLeavesTwoOrMoreBehindIsAnAlert(String movers, String told) {
      int[] moving = Stream.of(movers.split(", ")).mapToInt(Integer::parseInt).toArray();
      List<Finding> findings = check(moving(moving));
      assertEquals(of(told), told(findings));
      assertFalse(findings.stream().anyMatch(Finding::blocks));
    }

    @Test
    void isToldBeforeWhatIsWrongFurtherDown() {
      Forms form = moving(0).member(0, it -> Forms.related(it, "")).dates("", "R8.5.20");
      assertEquals(
          "A01 members, E09 relationship, E16 relationship, E09 eventDate", told(check(form)));
    }
  }

  @ParameterizedTest(name = "A07 (住民基本台帳法 23条), W03: moved {0}, notified {1}")
  @CsvSource({
    "R8.5.6, R8.5.20, ∅", // the fourteenth day
    "R8.5.5, R8.5.20, A07 notificationDate", // the fifteenth
    "R7.5.5, R8.5.20, A07 notificationDate",
    "R8.5.20, R8.5.20, ∅",
    "R8.5.20, R8.5.19, W03 notificationDate",
  })
  void aMoveIsNotifiedWithinFourteenDaysAfterIt(String event, String notified, String told) {
    assertEquals(of(told), told(check(Forms.wholeFamily().dates(event, notified))));
  }

  @Test
  void lateNotificationDoesNotBlock() {
    assertFalse(check(Forms.wholeFamily().dates("R8.5.5", "R8.5.20")).getFirst().blocks());
  }

  @Test
  void w01AnotherMunicipalityIsAMoveOut() {
    Forms form =
        Forms.wholeFamily().to(Optional.of(Samples.town(Samples.OTHER_CITY, "梅町")), "3-4", "");
    assertEquals("W01 town", told(check(form)));
  }

  @Nested
  class TheSamePlace {
    @ParameterizedTest(name = "W02: registered \"{0}\" \"{1}\", typed \"{2}\" \"{3}\"")
    @CsvSource({
      "１－２, ∅, １－２, ∅, W02 lot",
      "１－２, ∅, 1-2, ∅, W02 lot",
      "1-2, ∅, 1-2, ∅, W02 lot",
      "1-2, ∅, １－２, ∅, W02 lot",
      "1-2, ∅, ' 1-2　', ∅, W02 lot",
      "１－２, ∅, 1−2, ∅, W02 lot",
      "１－２, ∅, １ー２, ∅, W02 lot",
      "1‐2, ∅, 1-2, ∅, W02 lot",
      "1-2, ハイツA 101, １－２, ハイツＡ　１０１, W02 building",
      // 4.1.2.1: a move inside one lot is a move
      "１－２, ∅, 1-2, ハイツA 101, ∅",
      "１－２, ハイツＡ　１０１, 1-2, ハイツA 102, ∅",
      "１－２, ハイツＡ　１０１, 1-2, ∅, ∅",
      "１－２, ∅, 1-3, ∅, ∅",
      "１２, ∅, 1-2, ∅, ∅",
    })
    void isNoMove(String lot, String building, String typed, String typedBuilding, String told) {
      Address registered = Samples.address("桜町", lot, of(building));
      List<ResidentRecord> household =
          FAMILY.stream().map(it -> Samples.movedTo(it, registered)).toList();
      Forms form = Forms.wholeFamily().to("桜町", typed, of(typedBuilding));
      assertEquals(of(told), told(inTest.check(form.form(), household, Samples.TODAY)));
    }

    @Test
    void isAnotherInAnotherTown() {
      assertEquals("", told(check(Forms.wholeFamily().to("梅町", "1-2", ""))));
    }

    @Test
    void ofSomebodyWhoStaysIsNoHindrance() {
      List<ResidentRecord> household = new ArrayList<>(FAMILY);
      household.set(0, Samples.movedTo(FATHER, Samples.address("梅町", "３－４", "")));
      assertEquals("", told(inTest.check(Forms.motherAndChild().form(), household, Samples.TODAY)));
    }
  }

  @Test
  void w04SomebodyMoves() {
    Forms form = Forms.wholeFamily();
    for (int i = 0; i < 3; i++) {
      form = form.member(i, it -> Forms.moves(it, false));
    }
    assertEquals("W04 members", told(check(form)));
    assertEquals("W04 members", told(check(form.newHousehold(true))));
  }

  @ParameterizedTest(name = "W05: {index}")
  @ValueSource(strings = {"3\u00004", "3\u200B4", "\uD842", "\uDB40\uDD10", "3\n4"})
  void whatIsNoTextIsToldAtItsField(String typed) {
    assertEquals("W05 lot", told(check(Forms.wholeFamily().to("梅町", typed, ""))));
    assertEquals("W05 building", told(check(Forms.wholeFamily().to("梅町", "3-4", typed))));
  }

  @Test
  void everyFindingIsToldAtOnce() {
    Forms form = Forms.wholeFamily().dates("", "").to(Optional.empty(), "", "");
    assertEquals("E09 eventDate, E09 notificationDate, E09 town, E09 lot", told(check(form)));
  }

  @Test
  void onlyAlertsMayBePassed() {
    assertEquals(
        List.of(Rule.A01, Rule.A02, Rule.A07, Rule.A08, Rule.A09, Rule.A12),
        Stream.of(Rule.values()).filter(rule -> !Finding.at(rule, "").blocks()).toList());
  }
}
