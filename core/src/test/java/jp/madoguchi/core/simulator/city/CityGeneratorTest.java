package jp.madoguchi.core.simulator.city;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.address.KenAllReader;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.Kana;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CityGeneratorTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final int COUNT = 10_000;
  private static final long SEED = 7;

  private final MadeUpCity city = MadeUpCity.load();
  private final CityGenerator inTest =
      new CityGenerator(city.municipality(), city.towns(), SEED, TODAY);

  private List<ResidentRecord> residents() {
    return inTest.residents(COUNT).toList();
  }

  /** Those on the register in households that have a head; of the others see CityLawsTest. */
  private static Collection<List<ResidentRecord>> households(Stream<ResidentRecord> residents) {
    return residents
        .filter(resident -> resident.status() == ResidentStatus.CURRENT)
        .filter(resident -> !resident.household().head().isEmpty())
        .collect(Collectors.groupingBy(resident -> resident.household().number()))
        .values();
  }

  private static boolean is(ResidentRecord resident, String relationship) {
    return resident.household().relationship().text().equals(relationship);
  }

  @Nested
  class People {
    @Test
    void asManyAsAskedForAreNumberedInOrder() {
      var numbers = residents().stream().map(it -> it.number().serial()).toList();
      assertEquals(COUNT, numbers.size());
      assertEquals(1, numbers.getFirst());
      assertEquals(COUNT, numbers.getLast());
    }

    @Test
    void noTwoShareAResidentCode() {
      var codes = residents().stream().map(ResidentRecord::code).collect(Collectors.toSet());
      assertEquals(COUNT, codes.size());
    }

    @Test
    void residentCodesBearTheMarkOfTheSandbox() {
      assertTrue(residents().stream().allMatch(it -> it.code().digits().startsWith("00")));
    }

    @Test
    void nobodyHasAnIndividualNumber() {
      assertTrue(residents().stream().allMatch(it -> it.individualNumber().isEmpty()));
    }

    @Test
    void everyReadingCanBeSearched() {
      var without =
          residents().stream().filter(it -> Kana.fold(it.name().kana().value()).isEmpty()).toList();
      assertEquals(List.of(), without);
    }

    @Test
    void nobodyIsBornTomorrowOrOlderThanAnybodyAlive() {
      var odd =
          residents().stream()
              .filter(it -> it.birth().sortKey().getYear() > 1)
              .filter(it ->
                  it.birth().sortKey().isAfter(TODAY)
                      || it.birth().sortKey().isBefore(TODAY.minusYears(110)))
              .toList();
      assertEquals(List.of(), odd);
    }

    @Test
    void nobodyTookTheAddressBeforeBirthOrAfterToday() {
      var odd =
          residents().stream()
              .filter(it -> {
                LocalDate since = it.address().since().sortKey();
                return since.isBefore(it.birth().sortKey()) || since.isAfter(TODAY);
              })
              .toList();
      assertEquals(List.of(), odd);
    }

    @Test
    void nobodyIsNotifiedOfInTheFuture() {
      assertTrue(
          residents().stream().noneMatch(it -> it.origin().notificationDate().isAfter(TODAY)));
    }

    @Test
    void someAreForeignResidentsWithoutADomicile() {
      var foreign = residents().stream().filter(it -> it.kind() == ResidentKind.FOREIGN).toList();
      assertTrue(foreign.size() > COUNT / 100);
      assertTrue(foreign.stream().allMatch(it -> it.domicile().domicile().isEmpty()));
    }

    @Test
    void everyJapaneseResidentHasADomicile() {
      assertTrue(
          residents().stream()
              .filter(it -> it.kind() == ResidentKind.JAPANESE)
              .noneMatch(it -> it.domicile().domicile().isEmpty()));
    }

    @Test
    void hardCasesOccur() {
      List<ResidentRecord> all = residents();
      assertAll(
          () -> assertTrue(any(all, it -> name(it).contains("渡邉\uDB40\uDD10"))),
          () -> assertTrue(any(all, it -> name(it).startsWith("渡邉　"))),
          () -> assertTrue(any(all, it -> name(it).startsWith("𠮷"))),
          () -> assertTrue(any(all, it -> name(it).contains("\uFA19"))),
          () -> assertTrue(any(all, it -> name(it).contains("髙"))),
          () -> assertTrue(any(all, it -> it.birth() instanceof RegisterDate.NonCalendar)),
          () -> assertTrue(any(all, it -> it.birth() instanceof RegisterDate.Unknown)));
    }

    private boolean any(List<ResidentRecord> all, Predicate<ResidentRecord> wanted) {
      return all.stream().skip(Cast.SIZE).anyMatch(wanted);
    }

    private String name(ResidentRecord resident) {
      return resident.name().name().value();
    }
  }

  @Nested
  class Households {
    @Test
    void eachHasExactlyOneHeadWhomAllName() {
      for (List<ResidentRecord> members : households(inTest.residents(COUNT))) {
        var heads = members.stream().filter(it -> it.household().relationship().head()).toList();
        assertEquals(1, heads.size());
        var names = members.stream().map(it -> it.household().head()).distinct().toList();
        assertEquals(List.of(heads.getFirst().name().name()), names);
      }
    }

    @Test
    void eachLivesAtOneAddressInPrintedOrder() {
      for (List<ResidentRecord> members : households(inTest.residents(COUNT))) {
        assertEquals(1, members.stream().map(it -> it.address().address()).distinct().count());
        for (int i = 0; i < members.size(); i++) {
          assertEquals(i + 1, members.get(i).household().order());
          int rank = members.get(i).household().relationship().rank();
          assertTrue(i == 0 || rank >= members.get(i - 1).household().relationship().rank());
        }
      }
    }

    @Test
    void aHeadHasAtMostOneSpouseOfTheOtherSex() {
      for (List<ResidentRecord> members : households(inTest.residents(COUNT))) {
        var spouses =
            members.stream().filter(it -> it.household().relationship().rank() == 1).toList();
        assertTrue(spouses.size() <= 1);
        for (ResidentRecord spouse : spouses) {
          assertEquals(spouse.household().relationship().text().startsWith("夫"), isMale(spouse));
          assertNotEquals(members.getFirst().sex(), spouse.sex());
        }
      }
    }

    private boolean isMale(ResidentRecord resident) {
      return resident.sex() == Sex.MALE;
    }

    @Test
    void childrenAreAGenerationYoungerThanTheirParents() {
      for (List<ResidentRecord> members : households(inTest.residents(COUNT))) {
        LocalDate head = members.getFirst().birth().sortKey();
        members.stream()
            .filter(it -> is(it, "子"))
            .map(it -> it.birth().sortKey())
            .forEach(birth -> assertFalse(birth.isBefore(head.plusYears(16)), birth + " " + head));
        members.stream()
            .filter(it -> is(it, "父") || is(it, "母"))
            .map(it -> it.birth().sortKey())
            .forEach(birth -> assertFalse(birth.isAfter(head.minusYears(16)), birth + " " + head));
      }
    }

    @Test
    void headsAreGrownUp() {
      var minors =
          residents().stream()
              .filter(it -> it.household().relationship().head())
              .filter(it -> it.birth().sortKey().isAfter(TODAY.minusYears(18)))
              .toList();
      assertEquals(List.of(), minors);
    }

    @Test
    void everyKindOccurs() {
      var found =
          residents().stream()
              .map(it -> it.household().relationship().text())
              .collect(Collectors.toSet());
      var wanted = List.of("世帯主", "妻", "夫", "子", "母", "父", "子の子", "子の妻", "弟", "妻（未届）", "同居人");
      assertTrue(found.containsAll(wanted), found.toString());
    }

    @Test
    void numbersCountFromOne() {
      var numbers = new HashSet<HouseholdNumber>();
      inTest.residents(COUNT).forEach(it -> numbers.add(it.household().number()));
      assertTrue(numbers.contains(HouseholdNumber.of(1)));
      assertTrue(numbers.contains(HouseholdNumber.of(numbers.size())));
    }
  }

  @Nested
  class Repetition {
    @Test
    void theSameSeedGivesTheSamePeople() {
      var again = new CityGenerator(city.municipality(), city.towns(), SEED, TODAY);
      assertEquals(residents(), again.residents(COUNT).toList());
    }

    @Test
    void anotherSeedGivesOtherPeopleButTheSameCast() {
      var other = new CityGenerator(city.municipality(), city.towns(), SEED + 1, TODAY);
      var ours = inTest.residents(100).toList();
      var theirs = other.residents(100).toList();
      assertEquals(ours.subList(0, Cast.SIZE), theirs.subList(0, Cast.SIZE));
      assertNotEquals(ours, theirs);
    }

    @Test
    void aSmallerCityIsTheBeginningOfALargerOne() {
      assertEquals(residents().subList(0, 333), inTest.residents(333).toList());
    }

    @Test
    void oneResidentIsAHead() {
      assertTrue(inTest.residents(1).allMatch(it -> it.household().relationship().head()));
    }

    @Test
    void noOneAndTooManyAreRefused() {
      assertThrows(IllegalArgumentException.class, () -> inTest.residents(0));
      assertThrows(
          IllegalArgumentException.class, () -> inTest.residents(CityGenerator.MOST_RESIDENTS + 1));
    }
  }

  @Nested
  class TheCast {
    private ResidentRecord member(AddressNumber number) {
      return inTest
          .residents(Cast.SIZE)
          .filter(it -> it.number().equals(number))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void theSakuraFamilyIsOneHousehold() {
      var family =
          Stream.of(Cast.SAKURA_KENICHI, Cast.SAKURA_YUMIKO, Cast.SAKURA_SHOTA, Cast.SAKURA_MISAKI)
              .map(this::member)
              .toList();
      assertEquals(1, family.stream().map(it -> it.household().number()).distinct().count());
      assertEquals(
          List.of("世帯主", "妻", "子", "子"),
          family.stream().map(it -> it.household().relationship().text()).toList());
      assertEquals("佐倉　健一", family.getFirst().name().name().value());
      assertEquals("サクラ　ケンイチ", family.getFirst().name().kana().value());
      assertEquals("昭和50年1月1日", family.getFirst().birth().inJapanese());
    }

    @Test
    void twoLookAlikesDifferInAddress() {
      var one = member(Cast.NAKAMURA_KEIKO);
      var other = member(Cast.NAKAMURA_KEIKO_LOOK_ALIKE);
      assertEquals(one.name(), other.name());
      assertEquals(one.birth(), other.birth());
      assertNotEquals(one.address().address(), other.address().address());
    }

    @Test
    void aVariantCharacterKeepsItsSelector() {
      assertEquals("渡邉\uDB40\uDD10　直樹", member(Cast.WATANABE_NAOKI).name().name().value());
    }

    @Test
    void aForeignResidentIsNamedInLatinLetters() {
      var hoa = member(Cast.NGUYEN_THI_HOA);
      assertEquals(ResidentKind.FOREIGN, hoa.kind());
      assertEquals("NGUYEN THI HOA", hoa.name().name().value());
    }

    @Test
    void birthsMayBeOutsideTheCalendarOrUnknown() {
      assertEquals("昭和30年2月29日", member(Cast.KAMIYA_MAKOTO).birth().inJapanese());
      assertEquals("年月日不詳", member(Cast.YOSHIDA_SHIGE).birth().inJapanese());
    }

    @Test
    void aLodgerLivesWithTheHead() {
      assertTrue(is(member(Cast.SAKIYAMA_RYO), "同居人"));
      assertEquals(
          member(Cast.TAKAHASHI_TAKASHI).household().number(),
          member(Cast.SAKIYAMA_RYO).household().number());
    }
  }

  @Nested
  class OtherTowns {
    @Test
    void theMadeUpCityIsOnNoMap() {
      assertEquals("99", city.municipality().code().prefecture());
      assertEquals("架空県", city.municipality().prefecture());
      assertTrue(city.towns().stream().allMatch(it -> it.postalCode().digits().startsWith("000")));
      assertEquals(41, city.towns().size());
    }

    @Test
    void townsWithoutANameAreSkipped() {
      assertTrue(residents().stream().noneMatch(it -> it.address().address().town().isEmpty()));
    }

    @Test
    void aRealMunicipalityWithOneTownWillDo() throws IOException {
      String row =
          "13212,\"191 "
              + " \",\"1910016\",\"ﾄｳｷｮｳﾄ\",\"ﾋﾉｼ\",\"ｼﾝﾒｲ\",\"東京都\",\"日野市\",\"神明\",0,0,1,0,0,0\n";
      var towns =
          new KenAllReader(StandardCharsets.UTF_8)
              .readCsv(new ByteArrayInputStream(row.getBytes(StandardCharsets.UTF_8)))
              .towns();
      var hino = new CityGenerator(towns.getFirst().municipality(), towns, SEED, TODAY);
      assertTrue(
          hino.residents(100)
              .allMatch(it -> it.address().address().oneLine().startsWith("東京都日野市神明")));
    }

    @Test
    void aMunicipalityWithoutTownsIsRefused() {
      assertThrows(
          IllegalArgumentException.class,
          () -> new CityGenerator(city.municipality(), List.of(), SEED, TODAY));
    }
  }
}
