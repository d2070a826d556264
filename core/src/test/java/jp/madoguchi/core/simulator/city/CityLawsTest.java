package jp.madoguchi.core.simulator.city;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.RemovalReason;
import jp.madoguchi.core.resident.ResidentKind;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.resident.Sex;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds in every made-up city, whatever its seed. */
@ParameterizedClass
@ValueSource(longs = {1, 7, 4711})
class CityLawsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final int COUNT = Cast.SIZE + 3 * Quarter.PEOPLE;

  private final CityGenerator inTest;
  private final List<List<ResidentRecord>> histories;
  private final List<ResidentRecord> here;
  private final Map<HouseholdNumber, List<ResidentRecord>> households;

  CityLawsTest(long seed) {
    MadeUpCity city = MadeUpCity.load();
    inTest = new CityGenerator(city.municipality(), city.towns(), seed, TODAY);
    histories = inTest.histories(COUNT).toList();
    here =
        histories.stream()
            .map(List::getLast)
            .filter(record -> record.status() == ResidentStatus.CURRENT)
            .toList();
    households = here.stream().collect(Collectors.groupingBy(it -> it.household().number()));
  }

  private static boolean is(ResidentRecord record, String relationship) {
    return record.household().relationship().text().equals(relationship);
  }

  private static int years(ResidentRecord older, ResidentRecord younger) {
    return Period.between(older.birth().sortKey(), younger.birth().sortKey()).getYears();
  }

  private static int age(ResidentRecord record) {
    return Period.between(record.birth().sortKey(), TODAY).getYears();
  }

  private double share(Predicate<ResidentRecord> which) {
    return (double) here.stream().filter(which).count() / here.size();
  }

  private static void within(double least, double most, double share) {
    assertTrue(share >= least && share <= most, share + " is not " + least + " to " + most);
  }

  @Nested
  class Households {
    @Test
    void haveOneHeadWhomAllNameOrNone() {
      households
          .values()
          .forEach(members -> {
            var heads = members.stream().filter(it -> is(it, "世帯主")).toList();
            assertTrue(heads.size() <= 1, heads.toString());
            var name = heads.isEmpty() ? "" : heads.getFirst().name().name().value();
            assertTrue(members.stream().allMatch(it -> it.household().head().value().equals(name)));
          });
    }

    @Test
    void areSeldomWithoutAHead() {
      long headless =
          households.values().stream()
              .filter(it -> it.getFirst().household().head().isEmpty())
              .count();
      assertEquals(3, headless);
    }

    @Test
    void standInTheOrderOfTheStandard() {
      households
          .values()
          .forEach(members -> {
            for (int i = 0; i < members.size(); i++) {
              assertEquals(i + 1, members.get(i).household().order());
            }
            var order =
                Comparator.<ResidentRecord>comparingInt(it -> it.household().relationship().rank())
                    .thenComparing(it -> is(it, "子") ? it.birth().sortKey() : LocalDate.MIN);
            assertEquals(members.stream().sorted(order).toList(), members);
          });
    }

    @Test
    void announcedNowAndThenThatAllOfThemLeaveSoon() {
      List<List<ResidentRecord>> leaving =
          households.values().stream()
              .filter(members -> !planned(members.getFirst()).isEmpty())
              .toList();
      within(0.002, 0.012, (double) leaving.size() / households.size());
      for (List<ResidentRecord> members : leaving) {
        assertEquals(
            1,
            members.stream()
                .map(it -> planned(it) + it.particulars().text(Field.PLANNED_ADDRESS).value())
                .distinct()
                .count());
        LocalDate day = LocalDate.parse(planned(members.getFirst()));
        assertTrue(!day.isBefore(TODAY.minusDays(3)) && day.isBefore(TODAY.plusDays(14)));
      }
    }

    private static String planned(ResidentRecord record) {
      return record.particulars().text(Field.PLANNED_DAY).value();
    }

    @Test
    void haveParentsEighteenTo45YearsOlderThanTheirChildren() {
      households
          .values()
          .forEach(members -> {
            var parents = members.stream().filter(it -> it.household().relationship().rank() <= 1);
            var children = members.stream().filter(it -> is(it, "子")).toList();
            parents.forEach(parent ->
                children.forEach(child -> {
                  int years = years(parent, child);
                  assertTrue(years >= 18 && years <= 45, years + " years: " + members);
                }));
          });
    }

    @Test
    void haveGrandchildrenYoungerThanTheirParents() {
      households
          .values()
          .forEach(members ->
              members.stream()
                  .filter(it -> is(it, "子の子"))
                  .forEach(grandchild ->
                      members.stream()
                          .filter(it ->
                              is(it, "子") || it.household().relationship().text().startsWith("子の妻"))
                          .forEach(parent -> assertTrue(years(parent, grandchild) >= 18))));
    }

    @Test
    void haveSpousesOfTheSexThatTheirRelationshipSays() {
      here.forEach(record -> {
        String relationship = record.household().relationship().text();
        boolean husband = relationship.matches("(.*の)?(夫|父|弟)(（未届）)?");
        boolean wife = relationship.matches("(.*の)?(妻|母|妹)(（未届）)?");
        assertFalse(husband && record.sex() != Sex.MALE, record.toString());
        assertFalse(wife && record.sex() != Sex.FEMALE, record.toString());
      });
    }

    @Test
    void shareASurnameWithinAMarriageOfJapanese() {
      households
          .values()
          .forEach(members -> {
            var couple =
                members.stream()
                    .filter(it -> it.kind() == ResidentKind.JAPANESE)
                    .filter(it -> is(it, "世帯主") || is(it, "妻") || is(it, "夫"))
                    .filter(_ -> members.stream().anyMatch(it -> is(it, "妻") || is(it, "夫")));
            assertTrue(
                couple.map(it -> it.name().name().value().split("　")[0]).distinct().count() <= 1);
          });
    }

    @Test
    void haveShares() {
      within(0.34, 0.45, householdShare(members -> members.size() == 1));
      within(0.15, 0.30, householdShare(members -> members.size() == 2 && couple(members)));
      within(
          0.05,
          0.12,
          householdShare(members ->
              members.size() > 1 && members.stream().skip(1).allMatch(it -> is(it, "子"))));
      within(0.01, 0.03, householdShare(members -> members.stream().anyMatch(it -> is(it, "子の子"))));
    }

    private boolean couple(List<ResidentRecord> members) {
      return members.stream().anyMatch(it -> is(it, "妻") || is(it, "夫"));
    }

    private double householdShare(Predicate<List<ResidentRecord>> which) {
      return (double) households.values().stream().filter(which).count() / households.size();
    }
  }

  @Nested
  class People {
    @Test
    void haveNumbersOfTheirOwn() {
      Set<String> numbers = new HashSet<>();
      histories.forEach(states -> {
        ResidentRecord last = states.getLast();
        assertTrue(numbers.add(last.number().digits()));
        assertTrue(numbers.add(last.code().digits()));
        Stream.of(
                Field.STAY_CARD,
                Field.PENSION_NUMBER,
                Field.USER_CERTIFICATE,
                Field.SIGNING_CERTIFICATE)
            .map(field -> field + last.particulars().text(field).value())
            .filter(text -> text.matches(".*[0-9]+.*"))
            .forEach(text -> assertTrue(numbers.add(text), text));
      });
    }

    @Test
    void haveNumbersThatNobodyHasOutside() {
      histories.stream()
          .map(List::getLast)
          .forEach(record -> {
            assertTrue(record.code().digits().startsWith("00"));
            assertTrue(record.individualNumber().isEmpty());
            assertTrue(marked(record, Field.PENSION_NUMBER, "00[0-9]{8}"));
            assertTrue(marked(record, Field.STAY_CARD, "ZZ[0-9]{8}ZZ"));
            assertTrue(marked(record, Field.USER_CERTIFICATE, "00.*"));
            assertTrue(marked(record, Field.SIGNING_CERTIFICATE, "00.*"));
          });
    }

    private boolean marked(ResidentRecord record, Field field, String form) {
      var text = record.particulars().text(field);
      return text.isEmpty() || text.value().matches(form);
    }

    @Test
    void haveAddressNumbersWithTheCheckDigitOfTheStandard() {
      histories.stream()
          .map(List::getLast)
          .forEach(record -> {
            String digits = record.number().digits();
            int sum = 0;
            for (int i = 0; i < 9; i++) {
              sum += (digits.charAt(8 - i) - '0') * (i % 6 + 2);
            }
            int remainder = sum % 11;
            assertEquals(remainder <= 1 ? 0 : 11 - remainder, digits.charAt(9) - '0');
          });
    }

    @Test
    void haveAges() {
      within(0.09, 0.14, share(it -> age(it) < 15));
      within(0.24, 0.33, share(it -> age(it) >= 65));
      within(0.0, 0.006, share(it -> age(it) >= 100));
      within(0.47, 0.53, share(it -> it.sex() == Sex.MALE));
    }

    @Test
    void areForeignInAboutThreeOfAHundredCases() {
      within(0.02, 0.045, share(it -> it.kind() == ResidentKind.FOREIGN));
    }

    @Test
    void hadOtherNames() {
      within(0.001, 0.02, share(it -> it.particulars().formerSurname().isPresent()));
      assertTrue(here.stream().anyMatch(it -> it.particulars().alias().isPresent()));
      assertTrue(here.stream().anyMatch(it -> !it.particulars().foreignNames().kanji().isEmpty()));
    }

    @Test
    void areInsuredByTheirAge() {
      here.stream()
          .skip(Cast.SIZE)
          .forEach(record -> {
            var insurance = record.particulars().insurance();
            if (record.birth() instanceof RegisterDate.Calendar) {
              assertEquals(age(record) >= 75, insurance.elderly().member());
              assertEquals(age(record) >= 40, insurance.care().member());
              assertFalse(insurance.health().member() && age(record) >= 75);
            }
          });
      assertTrue(
          here.stream().anyMatch(it -> it.particulars().insurance().childFrom().isPresent()));
    }

    @Test
    void voteWhenTheyAreJapaneseAndGrownUp() {
      here.stream()
          .filter(it -> !it.particulars().text(Field.VOTER).isEmpty())
          .forEach(it -> assertTrue(it.kind() == ResidentKind.JAPANESE && age(it) >= 18));
      within(0.7, 0.9, share(it -> !it.particulars().text(Field.VOTER).isEmpty()));
    }

    @Test
    void haveStaysWhenTheyAreForeignAlone() {
      here.stream()
          .skip(Cast.SIZE)
          .forEach(record ->
              assertEquals(
                  record.kind() == ResidentKind.FOREIGN,
                  record.particulars().stay().category().isPresent()));
    }

    @Test
    void lookAlikeNowAndThen() {
      var alike =
          here.stream()
              .collect(
                  Collectors.groupingBy(
                      it -> it.name().name() + " " + it.birth().encode() + it.sex()))
              .values()
              .stream()
              .filter(found -> found.size() > 1)
              .toList();
      assertTrue(alike.size() >= 4, alike.size() + " pairs");
      alike.forEach(pair ->
          assertEquals(
              pair.size(), pair.stream().map(it -> it.household().number()).distinct().count()));
    }
  }

  @Nested
  class Departed {
    private Stream<ResidentRecord> departed() {
      return histories.stream()
          .skip(Cast.SIZE)
          .map(List::getLast)
          .filter(it -> it.status() == ResidentStatus.REMOVED);
    }

    @Test
    void leftForAReasonOnADayThatIsOver() {
      departed()
          .forEach(record -> {
            assertTrue(record.particulars().removalReason().isPresent());
            LocalDate day = record.particulars().removedOn().orElseThrow().sortKey();
            assertFalse(day.isAfter(TODAY));
            assertFalse(day.isBefore(record.birth().sortKey()));
          });
    }

    @Test
    void saidWhereTheyWouldGo() {
      departed()
          .filter(it -> it.particulars().removalReason().orElseThrow() == RemovalReason.MOVED_OUT)
          .forEach(it -> assertFalse(it.particulars().departure().planned().address().isEmpty()));
    }

    @Test
    void areSomeOfAHundred() {
      within(0.03, 0.10, (double) departed().count() / histories.size());
    }

    @Test
    void wereThereBefore() {
      departed().forEach(it -> assertTrue(it.history() > 1));
    }
  }

  @Nested
  class Histories {
    @Test
    void haveNoGaps() {
      histories.forEach(states -> {
        for (int i = 0; i < states.size(); i++) {
          assertEquals(i + 1, states.get(i).history());
        }
      });
    }

    @Test
    void goForwardInTime() {
      histories.forEach(states -> {
        for (int i = 1; i < states.size(); i++) {
          LocalDate before = states.get(i - 1).origin().eventDate().sortKey();
          assertFalse(
              states.get(i).origin().eventDate().sortKey().isBefore(before), states.toString());
        }
      });
    }

    @Test
    void areKnownWithoutThoseBefore() {
      for (long serial : new long[] {1, 9, Cast.SIZE, Cast.SIZE + 1, 2000, COUNT - 1, COUNT}) {
        assertEquals(histories.get((int) serial - 1), inTest.history(AddressNumber.of(serial)));
      }
    }

    @Test
    void endInWhatAnOfficeLoadsFirst() {
      var loaded = inTest.residents(COUNT).toList();
      for (int i = 0; i < loaded.size(); i++) {
        ResidentRecord last = histories.get(i).getLast();
        assertEquals(1, loaded.get(i).history());
        assertEquals("initial", loaded.get(i).origin().kind());
        assertEquals(last.particulars(), loaded.get(i).particulars());
        assertEquals(last.household(), loaded.get(i).household());
      }
    }
  }

  @Nested
  class TheEndangered {
    private ResidentRecord record(AddressNumber number) {
      return histories.get((int) number.serial() - 1).getLast();
    }

    @Test
    void areAFamilyInEachQuarter() {
      assertEquals(3, inTest.endangered(COUNT).count());
    }

    @Test
    void liveApartFromTheOneWhomTheyFled() {
      inTest
          .endangered(COUNT)
          .forEach(family -> {
            ResidentRecord parent = record(family.applicant());
            family
                .together()
                .forEach(child -> {
                  assertTrue(is(record(child), "子"));
                  assertEquals(parent.household().number(), record(child).household().number());
                });
            ResidentRecord from = record(family.from());
            assertFalse(from.address().address().equals(parent.address().address()));
            assertEquals(
                from.name().name().value().split("　")[0],
                parent.name().name().value().split("　")[0]);
          });
    }

    @Test
    void areNoneInACityTooSmallForThem() {
      assertEquals(0, inTest.endangered(Cast.SIZE).count());
    }
  }
}
