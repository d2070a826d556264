package jp.madoguchi.core.movement;

import static jp.madoguchi.core.fixture.Samples.FATHER;
import static jp.madoguchi.core.fixture.Samples.TODAY;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.change.Act;
import jp.madoguchi.core.change.FieldChange;
import jp.madoguchi.core.fixture.SampleActs;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.AddressBlock;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.HouseholdBlock;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EffectTest {
  private static final int ROUNDS = 500;
  private static final List<String> TEXTS =
      List.of(
          "",
          "３－４",
          "\uFA19社前",
          "\uD842\uDFB7野家",
          "\u9089\uDB40\uDD10荘",
          "か\u3099",
          "が",
          "\uE000",
          "A 101");

  private Session entrant;

  @BeforeEach
  void signIn() throws Exception {
    entrant = new TestCard("sato").session(Samples.ENTRANT, new Ulid("01J00000000000000000000009"));
  }

  private static ResidentRecord somebody(Random random, Origin origin) {
    return FATHER.moved(household(random), address(random), origin);
  }

  private static HouseholdBlock household(Random random) {
    List<String> relationships = Relationship.suggestions();
    return new HouseholdBlock(
        HouseholdNumber.of(1 + random.nextInt(999_999_999)),
        text(random),
        new Relationship(relationships.get(random.nextInt(relationships.size()))),
        1 + random.nextInt(20));
  }

  private static AddressBlock address(Random random) {
    List<RegisterDate> dates =
        List.of(
            RegisterDate.of(TODAY.minusDays(random.nextInt(40_000))),
            RegisterDate.decode("S30-02-29").orElseThrow(),
            RegisterDate.decode("U06/S20/1").orElseThrow());
    Address address =
        new Address(
            random.nextBoolean() ? Optional.of(Samples.CITY.code()) : Optional.empty(),
            random.nextBoolean()
                ? Optional.of(new PostalCode("%07d".formatted(random.nextInt(10_000_000))))
                : Optional.empty(),
            text(random),
            text(random),
            text(random),
            text(random),
            text(random));
    return new AddressBlock(address, dates.get(random.nextInt(dates.size())));
  }

  private static ExactText text(Random random) {
    return new ExactText(TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private static FieldChange changed(Field field, String after) {
    ExactText before = FieldValues.of(FATHER).getOrDefault(field, ExactText.EMPTY);
    return new FieldChange(field, before, new ExactText(after));
  }

  /** How the state should say it came to be. */
  private static Origin origin(Act act) {
    return new Origin(
        act.kind(),
        act.eventDate(),
        act.notificationDate(),
        act.entryDate(),
        act.entrant(),
        Samples.APPROVER.id(),
        act.terminal(),
        Optional.of(act.id()));
  }

  @Test
  void whatAnActSaysIsWhatBecomes() {
    for (int seed = 0; seed < ROUNDS; seed++) {
      Random random = new Random(seed);
      ResidentRecord before = somebody(random, FATHER.origin());
      HouseholdBlock household = random.nextBoolean() ? household(random) : before.household();
      AddressBlock place = address(random);
      if (place.equals(before.address()) && household.equals(before.household())) {
        continue;
      }
      Act act = SampleActs.act(entrant, before, before.moved(household, place, before.origin()));
      assertEquals(
          before.moved(household, place, origin(act)),
          Effect.of(act, before, Samples.APPROVER.id()),
          "seed " + seed);
    }
  }

  @Test
  void namesPassByteForByte() {
    for (String name : List.of(Samples.FATHER_NAME, Samples.MOTHER_NAME, Samples.CHILD_NAME)) {
      HouseholdBlock household =
          new HouseholdBlock(
              Samples.NEW_HOUSEHOLD, new ExactText(name + "\uE000"), Relationship.HEAD, 1);
      ResidentRecord after = FATHER.moved(household, FATHER.address(), FATHER.origin());
      ResidentRecord next =
          Effect.of(SampleActs.act(entrant, FATHER, after), FATHER, Samples.APPROVER.id());
      assertArrayEquals(
          (name + "\uE000").getBytes(StandardCharsets.UTF_16BE),
          next.household().head().value().getBytes(StandardCharsets.UTF_16BE));
    }
  }

  @Test
  void composedAndDecomposedAreDifferentValues() {
    ResidentRecord one = Samples.movedTo(FATHER, Samples.address("が", "１", ""));
    ResidentRecord other = Samples.movedTo(FATHER, Samples.address("か\u3099", "１", ""));
    assertEquals(
        List.of(Field.TOWN),
        FieldValues.between(one, other).stream().map(FieldChange::field).toList());
  }

  @Test
  void everyFieldHasAValue() {
    assertEquals(Set.copyOf(Arrays.asList(Field.values())), FieldValues.of(FATHER).keySet());
  }

  @Test
  void nothingLiesBetweenAStateAndItself() {
    assertEquals(List.of(), FieldValues.between(FATHER, FATHER));
  }

  @ParameterizedTest
  @EnumSource(Field.class)
  void everyFieldTakesEffect(Field field) {
    String after = field == Field.KANA_CONFIRMED ? "" : FieldSamples.of(field);
    Act act = SampleActs.act(entrant, FATHER, List.of(changed(field, after)), TODAY, TODAY);

    ResidentRecord next = Effect.of(act, FATHER, Samples.APPROVER.id());

    assertEquals(new ExactText(after), FieldValues.of(next).get(field));
    assertEquals(
        List.of(field),
        FieldValues.between(FATHER, next).stream().map(FieldChange::field).toList());
  }

  @Test
  void somebodyWhoWasNeverHereIsMadeOfTheActAlone() {
    List<FieldChange> all =
        FieldValues.between(FieldValues.blank(), FieldValues.of(FATHER)).stream().toList();
    Act act = SampleActs.first(entrant, FATHER.number(), all, TODAY);

    ResidentRecord made = Effect.of(act, Optional.empty(), Samples.APPROVER.id());

    assertEquals(1, made.history());
    assertEquals(FieldValues.of(FATHER), FieldValues.of(made));
  }

  @ParameterizedTest(name = "{0} = \"{1}\"")
  @CsvSource({
    "MUNICIPALITY_CODE, 999998",
    "POSTAL_CODE, 999-0001",
    "ADDRESS_SINCE, ''",
    "ADDRESS_SINCE, R8.5.20",
    "HOUSEHOLD_NUMBER, ''",
    "HOUSEHOLD_NUMBER, 1",
    "RELATIONSHIP, 孫",
    "RELATIONSHIP, ''",
    "HOUSEHOLD_ORDER, ''",
    "HOUSEHOLD_ORDER, 0",
    "HOUSEHOLD_ORDER, -1",
    "HOUSEHOLD_ORDER, 99999999999",
    "STATUS, 3",
    "KIND, ''",
    "BIRTH, 1975",
    "RESIDENT_CODE, 12345678904",
    "INDIVIDUAL_NUMBER, 123456789012",
    "STAY_CARD, ab12345678cd",
    "STAY_UNTIL, tomorrow",
    "CHILD_FROM, 2024-13",
    "VOTER, yes",
  })
  void aValueThatTheFieldCannotHoldIsRefused(Field field, String after) {
    FieldChange change = changed(field, after);
    Act act = SampleActs.act(entrant, FATHER, List.of(change), TODAY, TODAY);
    assertThrows(
        IllegalArgumentException.class, () -> Effect.of(act, FATHER, Samples.APPROVER.id()));
  }

  @Test
  void anActOverSomebodyElseIsRefused() {
    ResidentRecord moved = Samples.movedTo(FATHER, Samples.address("梅町", "３", ""));
    Act act = SampleActs.act(entrant, FATHER, moved);
    assertThrows(
        IllegalArgumentException.class,
        () -> Effect.of(act, Samples.MOTHER, Samples.APPROVER.id()));
  }
}
