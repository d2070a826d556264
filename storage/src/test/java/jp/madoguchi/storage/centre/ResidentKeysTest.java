package jp.madoguchi.storage.centre;

import static jp.madoguchi.storage.centre.schema.Tables.DELTA_HEAD;
import static jp.madoguchi.storage.centre.schema.Tables.RESIDENT_KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who holds a number and who is alike, found by keys as if everybody had been looked at. */
@OnEachDatabase
class ResidentKeysTest {
  private static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");
  private static final int PEOPLE = 30;
  private static final int TRANSACTIONS = 12;

  private final TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private CentrePlace place;

  @SuppressWarnings("NullAway.Init")
  private CentreStore inTest;

  ResidentKeysTest(TestDatabase database) {
    this.database = database.orSkip();
  }

  @BeforeEach
  void open(TestInfo test) {
    place = database.fresh("keys-" + test.getDisplayName());
    inTest = TestCentre.open(place);
  }

  @AfterEach
  void close() {
    inTest.close();
  }

  private static ResidentRecord person(long serial) {
    return MadeUpResident.of(serial, CITY);
  }

  private static ResidentRecord with(ResidentRecord state, Field field, String text) {
    Map<Field, ExactText> values = FieldValues.of(state);
    values.put(field, new ExactText(text));
    return FieldValues.state(state.number(), state.history() + 1, values, state.origin());
  }

  private static IndividualNumber number(int serial) {
    for (int digit = 0; ; digit++) {
      var parsed = IndividualNumber.parse("%011d%d".formatted(10_000_000_000L + serial, digit));
      if (parsed.isValid()) {
        return parsed.orElseThrow();
      }
    }
  }

  private List<AddressNumber> holders(String digits) {
    return inTest.read(transaction -> numbers(book(transaction).holders(digits)));
  }

  private List<AddressNumber> alike(ResidentRecord person) {
    return inTest.read(
        transaction -> numbers(book(transaction).alike(Surroundings.Person.of(person))));
  }

  private static ResidentBook book(CentreTransaction transaction) {
    return transaction.residents().about(List.of());
  }

  private static List<AddressNumber> numbers(List<ResidentRecord> found) {
    return found.stream().map(ResidentRecord::number).toList();
  }

  private void add(ResidentRecord... states) {
    inTest.inTransaction(transaction -> {
      List<AddressNumber> known = new ArrayList<>();
      List.of(states).forEach(state -> known.add(state.number()));
      ResidentBook book = transaction.residents().about(known);
      List.of(states).forEach(state -> book.add(state, Set.of(FieldGroup.NAME)));
      book.write();
      return 0;
    });
  }

  private int keys() {
    return inTest.read(transaction -> transaction.own().count(RESIDENT_KEY));
  }

  @Nested
  class WhoeverChanges {
    @Test
    void isFoundByTheNumberThatTheyHaveNowAndNotByTheOneBefore() {
      ResidentRecord before = person(1);
      add(before);
      add(with(before, Field.RESIDENT_CODE, person(9).code().digits()));

      assertEquals(List.of(before.number()), holders(person(9).code().digits()));
      assertEquals(List.of(), holders(before.code().digits()));
    }

    @Test
    void isFoundByTheCardThatTheyHaveNow() {
      ResidentRecord before = with(person(1), Field.STAY_CARD, "ZZ00000001ZZ");
      add(person(1), before);
      add(with(before, Field.STAY_CARD, "ZZ00000002ZZ"));

      assertEquals(List.of(before.number()), holders("ZZ00000002ZZ"));
      assertEquals(List.of(), holders("ZZ00000001ZZ"));
    }

    @Test
    void isFoundByTheNameThatTheyHaveNow() {
      ResidentRecord before = person(1);
      ResidentRecord after = with(before, Field.NAME, "見本　花");
      add(before);
      add(after);

      assertEquals(List.of(before.number()), alike(after));
      assertEquals(List.of(), alike(before));
    }

    @Test
    void hasNoFurtherKeyWhereNeitherNumberNorThreeItemsChange() {
      ResidentRecord before = person(1);
      add(before);
      int first = keys();
      add(WholeDay.next(before));

      assertEquals(first, keys());
    }

    @Test
    void isFoundAgainWhereTheOldNumberComesBack() {
      ResidentRecord first = person(1);
      ResidentRecord second = with(first, Field.RESIDENT_CODE, person(9).code().digits());
      add(first);
      add(second);
      add(with(second, Field.RESIDENT_CODE, first.code().digits()));

      assertEquals(List.of(first.number()), holders(first.code().digits()));
    }
  }

  @Test
  void whoeverIsNotWrittenYetIsFoundInTheSameTransaction() {
    boolean found =
        inTest.inTransaction(transaction -> {
          ResidentBook book = book(transaction);
          book.alike(Surroundings.Person.of(person(1)));
          book.add(person(1), Set.of());
          return numbers(book.alike(Surroundings.Person.of(person(1))))
              .equals(List.of(person(1).number()));
        });
    assertTrue(found);
  }

  @Test
  void whoeverWasFilledInIsFound() {
    inTest.fill(List.of(person(1), person(2)));
    assertEquals(List.of(person(2).number()), holders(person(2).code().digits()));
    assertEquals(List.of(person(1).number()), alike(person(1)));
  }

  @Test
  void aNeighboursResidentIsNotFound() {
    try (CentreStore neighbour = CentreStore.join(place, TestCentre.NEIGHBOUR)) {
      neighbour.fill(List.of(person(1)));
    }
    assertEquals(List.of(), alike(person(1)));
  }

  /** As a centre whose residents were here before there were keys. */
  @Test
  void residentsOfBeforeGetTheirKeysWhenTheStoreIsOpened() {
    inTest.fill(List.of(person(1), person(2)));
    add(with(person(1), Field.NAME, "見本　花"));
    int all = keys();
    forgetKeys();
    assertEquals(List.of(), alike(person(2)));
    TestCentre.open(place).close();

    assertEquals(List.of(person(2).number()), alike(person(2)));
    assertEquals(List.of(person(1).number()), alike(with(person(1), Field.NAME, "見本　花")));
    assertTrue(keys() <= all);
  }

  @Test
  void residentsOfBeforeGetTheirKeysInPortions() {
    inTest.fill(List.of(person(1), person(2), person(3)));
    int all = keys();
    forgetKeys();

    assertTrue(
        inTest.<Boolean>inTransaction(transaction -> transaction.residents().catchUpWithKeys(2)));
    assertTrue(keys() < all);
    assertFalse(
        inTest.<Boolean>inTransaction(transaction -> transaction.residents().catchUpWithKeys(2)));
    assertEquals(all, keys());
  }

  private void forgetKeys() {
    inTest.inTransaction(transaction -> {
      transaction.own().deleteFrom(RESIDENT_KEY).execute();
      var head = transaction.own().selectFrom(DELTA_HEAD).fetchSingle();
      head.setKeysDue(head.getNewest());
      head.update();
      return 0;
    });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 20_260_401})
  void whateverHappensKeysFindWhomALookAtEverybodyFinds(long seed) {
    Random random = new Random(seed);
    Map<AddressNumber, ResidentRecord> model = new TreeMap<>();
    for (int i = 0; i < TRANSACTIONS; i++) {
      inTest.inTransaction(transaction -> happen(random, model, transaction));
      model.values().forEach(this::assertFound);
    }
  }

  private static int happen(
      Random random, Map<AddressNumber, ResidentRecord> model, CentreTransaction transaction) {
    ResidentBook book = transaction.residents().about(model.keySet());
    for (int i = 0; i < 5; i++) {
      long serial = 1 + random.nextInt(PEOPLE);
      ResidentRecord now = model.get(AddressNumber.of(serial));
      ResidentRecord next = now == null ? doubled(random, person(serial)) : changed(random, now);
      book.add(next, Set.of(FieldGroup.NAME));
      model.put(next.number(), next);
      assertEquals(like(model, next), numbers(book.alike(Surroundings.Person.of(next))));
    }
    book.write();
    return 0;
  }

  /** Few names, days and numbers, so that many have the same. */
  private static ResidentRecord doubled(Random random, ResidentRecord person) {
    Map<Field, ExactText> values = FieldValues.of(person);
    values.put(Field.NAME, new ExactText("架空　" + random.nextInt(3)));
    values.put(Field.BIRTH, new ExactText("2000-01-0" + (1 + random.nextInt(2))));
    values.put(Field.INDIVIDUAL_NUMBER, new ExactText(number(random.nextInt(9)).digits()));
    return FieldValues.state(person.number(), 1, values, person.origin());
  }

  private static ResidentRecord changed(Random random, ResidentRecord now) {
    return switch (random.nextInt(5)) {
      case 0 -> with(now, Field.NAME, "架空　" + random.nextInt(3));
      case 1 -> with(now, Field.SEX, "" + (1 + random.nextInt(2)));
      case 2 -> with(now, Field.INDIVIDUAL_NUMBER, number(random.nextInt(9)).digits());
      case 3 -> with(now, Field.RESIDENT_CODE, person(1 + random.nextInt(9)).code().digits());
      default -> WholeDay.next(now);
    };
  }

  private void assertFound(ResidentRecord person) {
    inTest.read(transaction -> {
      ResidentBook book = book(transaction);
      List<ResidentRecord> everybody =
          LongStream.rangeClosed(1, PEOPLE)
              .mapToObj(AddressNumber::of)
              .flatMap(number -> transaction.residents().current(number).stream())
              .toList();
      Map<AddressNumber, ResidentRecord> all = new TreeMap<>();
      everybody.forEach(each -> all.put(each.number(), each));
      assertEquals(like(all, person), numbers(book.alike(Surroundings.Person.of(person))));
      for (String digits :
          List.of(
              person.code().digits(),
              person.individualNumber().map(IndividualNumber::digits).orElse("none"))) {
        assertEquals(holding(all, digits), numbers(book.holders(digits)));
      }
      return 0;
    });
  }

  private static List<AddressNumber> like(
      Map<AddressNumber, ResidentRecord> all, ResidentRecord person) {
    return all.values().stream()
        .filter(each ->
            each.name().name().equals(person.name().name())
                && each.birth().equals(person.birth())
                && each.sex() == person.sex())
        .map(ResidentRecord::number)
        .toList();
  }

  private static List<AddressNumber> holding(
      Map<AddressNumber, ResidentRecord> all, String digits) {
    return all.values().stream()
        .filter(each ->
            each.code().digits().equals(digits)
                || each.individualNumber().filter(it -> it.digits().equals(digits)).isPresent())
        .map(ResidentRecord::number)
        .toList();
  }
}
