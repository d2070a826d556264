package jp.madoguchi.core.movement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.core.simulator.city.CityGenerator;
import jp.madoguchi.core.simulator.city.MadeUpCity;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The made-up city goes by the rules of movements: everybody could have been entered at a desk. */
class MadeUpPeopleTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final int COUNT = 4_600;

  /** What other offices and other municipalities tell changes without a movement. */
  private static final Set<Field> TOLD = told();

  private static final MadeUpCity CITY = MadeUpCity.load();
  private static final Movements MOVEMENTS = Kinds.all();

  private static Set<Field> told() {
    Set<Field> told = Terms.of(FieldGroup.INSURANCE, FieldGroup.RIGHTS, FieldGroup.CARD);
    told.addAll(
        Set.of(
            Field.CONFIRMED_ADDRESS,
            Field.CONFIRMED_CODE,
            Field.CONFIRMED_POSTAL,
            Field.CONFIRMED_DAY,
            Field.ARRIVAL_NOTICED));
    return told;
  }

  /** Without the cast, who have held no more than they needed since before these rules. */
  private static Stream<List<ResidentRecord>> histories(long seed) {
    return new CityGenerator(CITY.municipality(), CITY.towns(), seed, TODAY)
        .histories(COUNT)
        .skip(Cast.SIZE);
  }

  /** What an entry of these values finds that blocks. */
  private static List<Finding> fields(ResidentRecord record) {
    List<Finding> findings = new ArrayList<>();
    Terms terms = Terms.entering("any");
    var step = new Proposal.Step(record.number(), Optional.empty(), FieldValues.of(record));
    FieldRules.check(terms, step, findings);
    return findings;
  }

  /** A state with the one before it. */
  private record Turned(Optional<ResidentRecord> before, ResidentRecord state) {
    static Stream<Turned> of(List<ResidentRecord> states) {
      return IntStream.range(0, states.size())
          .mapToObj(i ->
              new Turned(
                  i == 0 ? Optional.empty() : Optional.of(states.get(i - 1)), states.get(i)));
    }

    /** States of one household that one notice made. */
    String notice() {
      Origin origin = state.origin();
      return origin.kind() + origin.eventDate().encode() + state.household().number().digits();
    }

    Proposal.Step step() {
      Map<Field, ExactText> after = FieldValues.of(state);
      Map<Field, ExactText> was = before.map(FieldValues::of).orElseGet(FieldValues::blank);
      TOLD.forEach(field -> after.put(field, was.getOrDefault(field, ExactText.EMPTY)));
      return new Proposal.Step(state.number(), before, after);
    }
  }

  /** What the movement finds by which these states came about, on the day of its entry. */
  private static List<Finding> broken(List<Turned> notice) {
    Origin origin = notice.getFirst().state().origin();
    Movement movement = MOVEMENTS.find(origin.kind()).orElseThrow();
    var proposal =
        new Proposal(
            movement.code(),
            origin.eventDate().encode(),
            origin.notificationDate().toString(),
            origin.entryDate(),
            notice.stream().map(Turned::step).toList());
    var around = Surroundings.unknown(CITY.municipality());
    return movement.check(proposal, origin.entryDate(), around).stream()
        .filter(Finding::blocks)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 20_260_401})
  void everyStateHoldsWhatItsFieldsMayHold(long seed) {
    var broken =
        histories(seed)
            .flatMap(List::stream)
            .filter(record -> !fields(record).isEmpty())
            .map(record -> record.number() + " " + fields(record))
            .toList();
    assertEquals(List.of(), broken);
  }

  @Test
  void aBrokenStateIsFound() {
    ResidentRecord somebody = histories(1).skip(20).findFirst().orElseThrow().getLast();
    Map<Field, ExactText> values = FieldValues.of(somebody);
    values.put(Field.DOMICILE, ExactText.EMPTY);
    ResidentRecord flawed = FieldValues.state(somebody.number(), 1, values, somebody.origin());
    assertEquals(1, fields(flawed).size());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 7, 20_260_401})
  void everyStateCameAboutByAMovementThatIsRight(long seed) {
    Map<String, List<Turned>> notices =
        histories(seed)
            .flatMap(Turned::of)
            .filter(turned -> !turned.state().origin().kind().equals("initial"))
            .collect(Collectors.groupingBy(Turned::notice));
    var broken =
        notices.entrySet().stream()
            .filter(notice -> !broken(notice.getValue()).isEmpty())
            .map(notice -> notice.getKey() + " " + broken(notice.getValue()))
            .toList();
    assertEquals(List.of(), broken);
  }

  @Test
  void mostOfWhatHappensInALifeHappens() {
    var kinds =
        histories(1)
            .flatMap(List::stream)
            .map(state -> state.origin().kind())
            .collect(Collectors.toSet());
    assertTrue(
        kinds.containsAll(
            List.of(
                "initial",
                "birth",
                "move-in",
                "move-in-abroad",
                "move-within",
                "former-surname-add",
                "alias-add",
                "remaking",
                "death",
                "move-out",
                "move-out-abroad")),
        kinds.toString());
  }

  @Test
  void aMovementThatChangesTooMuchIsFound() {
    List<ResidentRecord> moved =
        histories(1)
            .filter(states -> states.getLast().origin().kind().equals("move-within"))
            .findFirst()
            .orElseThrow();
    Map<Field, ExactText> values = FieldValues.of(moved.getLast());
    values.put(Field.NAME, new ExactText("別人　一"));
    ResidentRecord last = moved.getLast();
    ResidentRecord flawed = FieldValues.state(last.number(), last.history(), values, last.origin());
    var turned = new Turned(Optional.of(moved.get(moved.size() - 2)), flawed);
    assertEquals(1, broken(List.of(turned)).size());
  }
}
