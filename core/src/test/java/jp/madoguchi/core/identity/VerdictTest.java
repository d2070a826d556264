package jp.madoguchi.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.card.FourItems;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.resident.CardState;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.Sex;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {
  private static final Visitor SHE = Visitor.usual();

  private static Verdict judge(Claim claim, Visitor... states) {
    List<ResidentRecord> all = Stream.of(states).map(Visitor::record).toList();
    ResidentRecord now = all.getLast();
    Map<Item, Likeness> items = Comparing.items(claim, all, Optional.empty());
    return Judging.verdict(claim, now, Comparing.numbers(claim, now), items);
  }

  private static Verdict lacks(Need... needs) {
    return new Verdict.Lacks(Set.of(needs));
  }

  @Nested
  class ByCard {
    @Test
    void agreesByItsNumber() {
      assertEquals(new Verdict.Agrees(), judge(SHE.card(), SHE));
    }

    @Test
    void agreesByItsNumberWhereTheAddressIsAFormerOne() {
      Visitor now = SHE.at(Samples.address("汐見町", "５番", "")).next();
      assertEquals(new Verdict.Agrees(), judge(SHE.card(), SHE, now));
    }

    /** 長野, 坂出: two people with one reading and one birth date. */
    @Test
    void ofAnotherNumberIsNeverProofThoughAllItemsAreTheSame() {
      assertEquals(
          new Verdict.OtherNumber(), judge(SHE.numbered(Optional.of(Visitor.OTHER)).card(), SHE));
    }

    @Test
    void withTheRightNumberContradictsWhereAnItemIsAnother() {
      assertEquals(
          new Verdict.Contradicts(Set.of(Item.NAME)),
          judge(SHE.card("架空　花子", SHE.address().oneLine()), SHE));
    }

    @Test
    void withoutANumberToCompareTakesAllFourItems() {
      Visitor none = SHE.numbered(Optional.empty());
      assertEquals(new Verdict.Agrees(), judge(none.card(), none));
      assertEquals(lacks(Need.FOURTH_ITEM), judge(none.card(none.name(), ""), none));
    }

    @Test
    void withoutANumberAFormerAddressIsNotEnough() {
      Visitor none = SHE.numbered(Optional.empty());
      Visitor now = none.at(Samples.address("汐見町", "５番", "")).next();
      assertEquals(lacks(Need.PRESENT_ITEM), judge(none.card(), none, now));
    }

    @ParameterizedTest
    @EnumSource(
        value = CardState.class,
        names = {"SUSPENDED", "RETURNED", "VOID"})
    void thatTheRegisterDoesNotCountIsNone(CardState state) {
      Visitor out = SHE.having(Field.CARD_STATE, Integer.toString(state.code()));
      assertEquals(new Verdict.CardOut(state), judge(out.card(), out));
    }

    @Test
    void withADayThatNoCalendarHasStillAgreesByItsNumber() {
      FourItems items =
          new FourItems(
              SHE.name(), SHE.address().oneLine(), Optional.empty(), Optional.of(Sex.FEMALE));
      assertEquals(new Verdict.Agrees(), judge(new Claim.Card(items, Visitor.ONE), SHE));
    }
  }

  @Nested
  class ByPapers {
    @Test
    void agreesByOneWithAPicture() {
      assertEquals(new Verdict.Agrees(), judge(SHE.papers(Paper.LICENCE), SHE));
    }

    @Test
    void agreesByTwoWithout() {
      assertEquals(new Verdict.Agrees(), judge(SHE.papers(Paper.INSURANCE, Paper.PENSION), SHE));
    }

    @Test
    void takesASecondOneWithoutAPicture() {
      assertEquals(lacks(Need.SECOND_PAPER), judge(SHE.papers(Paper.INSURANCE), SHE));
    }

    @Test
    void ofOneKindTwiceAreOne() {
      assertEquals(
          lacks(Need.SECOND_PAPER), judge(SHE.papers(Paper.INSURANCE, Paper.INSURANCE), SHE));
    }

    @Test
    void withAFormerAddressTakesAnotherBesideTheOneWithAPicture() {
      Visitor now = SHE.at(Samples.address("汐見町", "５番", "")).next();
      assertEquals(lacks(Need.PRESENT_ITEM), judge(SHE.papers(Paper.LICENCE), SHE, now));
      assertEquals(
          new Verdict.Agrees(), judge(SHE.papers(Paper.LICENCE, Paper.INSURANCE), SHE, now));
    }

    @Test
    void contradictWhereAnItemIsAnother() {
      assertEquals(
          new Verdict.Contradicts(Set.of(Item.ADDRESS)),
          judge(SHE.papers("見本県見本市汐見町１番", Paper.LICENCE), SHE));
    }

    @Test
    void ofAReadingAloneLackTheName() {
      Claim.Papers kana =
          new Claim.Papers(
              List.of(Paper.LICENCE),
              SHE.kana(),
              SHE.address().oneLine(),
              Optional.of(RegisterDate.of(SHE.birth())),
              Optional.of(SHE.sex()));
      assertEquals(lacks(Need.FOURTH_ITEM), judge(kana, SHE));
    }
  }

  /**
   * 西東京市, found in 2020: a foreign resident was looked for by name, birth date and sex, one person
   * was found, and was given another person's number.
   */
  @Nested
  class NishiTokyo {
    private static final Visitor FOUND = Visitor.usual().named("NGUYEN THI HOA").with(2002, "");

    @ParameterizedTest
    @EnumSource(Paper.class)
    void threeItemsProveNothingByWhateverPaper(Paper paper) {
      Verdict.Lacks lacks =
          assertInstanceOf(Verdict.Lacks.class, judge(FOUND.papers("", paper), FOUND));
      assertEquals(true, lacks.needs().contains(Need.FOURTH_ITEM));
    }

    @Test
    void norByTwoPapersWithPictures() {
      assertEquals(
          lacks(Need.FOURTH_ITEM), judge(FOUND.papers("", Paper.PASSPORT, Paper.STAY_CARD), FOUND));
    }

    @Test
    void theFourthItemProvesItOrRefutesIt() {
      assertEquals(new Verdict.Agrees(), judge(FOUND.papers(Paper.STAY_CARD), FOUND));
      assertEquals(
          new Verdict.Contradicts(Set.of(Item.ADDRESS)),
          judge(FOUND.papers("見本県隣町市本町１番", Paper.STAY_CARD), FOUND));
    }
  }

  @Test
  void aDayThatNoCalendarHasIsTheNearestOneOnACard() {
    RegisterDate impossible = RegisterDate.decode("S30-02-29").toOptional().orElseThrow();
    ResidentRecord plain = SHE.record();
    ResidentRecord record =
        new ResidentRecord(
            plain.number(),
            plain.history(),
            plain.kind(),
            plain.status(),
            plain.name(),
            impossible,
            plain.sex(),
            plain.household(),
            plain.address(),
            plain.residentSince(),
            plain.domicile(),
            plain.code(),
            plain.individualNumber(),
            plain.particulars(),
            plain.origin());
    FourItems items =
        new FourItems(
            SHE.name(),
            SHE.address().oneLine(),
            Optional.of(LocalDate.ofInstant(Samples.NOW, java.time.ZoneOffset.UTC)),
            Optional.of(SHE.sex()));
    Claim other = new Claim.Card(items, Visitor.ONE);
    Claim nearest =
        new Claim.Card(
            new FourItems(
                SHE.name(),
                SHE.address().oneLine(),
                Optional.of(impossible.sortKey()),
                Optional.of(SHE.sex())),
            Visitor.ONE);
    assertEquals(
        new Likeness.Written(List.of(Difference.whole(Difference.Kind.NO_SUCH_DAY))),
        Comparing.items(nearest, List.of(record), Optional.empty()).get(Item.BIRTH));
    assertEquals(
        new Likeness.Different(),
        Comparing.items(other, List.of(record), Optional.empty()).get(Item.BIRTH));
  }
}
