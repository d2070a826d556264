package jp.madoguchi.bench.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.movement.Case;
import jp.madoguchi.core.movement.Case.Destination;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.LastMovement;
import jp.madoguchi.core.movement.Movement;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Turn;
import jp.madoguchi.core.movement.movein.MovesIn;
import jp.madoguchi.core.movement.moveout.MovesOut;
import jp.madoguchi.core.movement.undo.Undoing;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.restraint.Confirmed;
import jp.madoguchi.core.restraint.Elsewhere;
import jp.madoguchi.core.restraint.Ground;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.Measures;
import jp.madoguchi.core.restraint.Perpetrator;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.Scope;
import jp.madoguchi.core.restraint.Stage;
import jp.madoguchi.core.text.ExactText;

/** Made-up notices: many that the rules let pass, and many that they do not. */
final class Notices {
  private static final String EVENT = "R8.11.10";
  private static final String COMING = "R8.11.30";
  private static final String NOTIFIED = "R8.11.12";

  /** Published examples: any other valid number may be somebody's. */
  private static final List<String> NUMBERS =
      List.of("123456789018", "983205673214", "379474484458", "454972364860", "200000000000");

  private static final List<Movement> UNDOING = Undoing.all();

  /** Who notifies these may stay for some days yet. */
  private static final Set<String> PLANNED = Set.of(MovesOut.MOVE_OUT, MovesOut.ABROAD);

  private final Town town;
  private final Random random;
  private final List<AddressNumber> people = new ArrayList<>();
  private int serial;
  private int households;

  Notices(Town town, Random random) {
    this.town = town;
    this.random = random;
  }

  /** A family that moves in. */
  Case moveIn() {
    List<Case.Person> family = new ArrayList<>();
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      Map<Field, String> typed = newcomer(i == 0 ? "世帯主" : relationship());
      typed.put(Field.PREVIOUS_ADDRESS, "例示県例示市");
      family.add(new Case.Person(fresh(), Optional.empty(), typed));
    }
    return notice(MovesIn.MOVE_IN, family, new Destination.Fresh(freshHousehold()));
  }

  /** A notice of one of these kinds about people who are, or are not, fit for it. */
  Case any(List<Movement> kinds) {
    Movement movement = kinds.get(random.nextInt(kinds.size()));
    String kind = movement.code();
    if (movement.terms().turn() == Turn.ENTERS && random.nextInt(3) > 0) {
      return entering(kind);
    }
    ResidentRecord subject = town.current(somebody().orElseThrow()).orElseThrow();
    if (kind.startsWith("undo-") && !town.history(subject.number()).isEmpty()) {
      return new Case(kind, EVENT, NOTIFIED, List.of(undone(subject)), new Destination.Same());
    }
    List<Case.Person> chosen = new ArrayList<>();
    for (ResidentRecord member : town.household(subject.household().number())) {
      if (member.number().equals(subject.number()) || random.nextInt(3) == 0) {
        chosen.add(new Case.Person(member.number(), Optional.of(member), typed(kind, member)));
      }
    }
    if (chosen.isEmpty()) {
      chosen.add(new Case.Person(subject.number(), Optional.of(subject), typed(kind, subject)));
    }
    return notice(kind, chosen, destination());
  }

  private Case entering(String kind) {
    Map<Field, String> typed = newcomer(random.nextBoolean() ? "世帯主" : relationship());
    typed.put(Field.PREVIOUS_ADDRESS, kind.equals("birth") ? "" : "例示県例示市");
    if (kind.equals("birth")) {
      typed.remove(Field.BIRTH);
    }
    if (kind.startsWith("article")) {
      foreign(typed);
    }
    return notice(kind, List.of(new Case.Person(fresh(), Optional.empty(), typed)), destination());
  }

  /** A notice that undoes what happened to somebody last. */
  Case undo(AddressNumber number) {
    return new Case(
        Undoing.CHANGE,
        EVENT,
        NOTIFIED,
        List.of(undone(town.current(number).orElseThrow())),
        new Destination.Same());
  }

  /** A notice that undoes all of what just happened; none where no type of undoing is for it. */
  Optional<Case> undoing(Proposal done, List<Proposal.Step> subjects) {
    List<Case.Person> people =
        subjects.stream()
            .map(step ->
                new Case.Person(
                    step.number(), town.current(step.number()), Map.<Field, String>of()))
            .toList();
    return LastMovement.of(town.history(subjects.getFirst().number()))
        .filter(last -> last.state().origin().kind().equals(done.kind()))
        .flatMap(last ->
            UNDOING.stream().filter(undo -> undo.undoes(last)).map(Movement::code).findFirst())
        .map(kind -> new Case(kind, EVENT, NOTIFIED, people, new Destination.Same()));
  }

  /** Whether the last thing was a change of this person alone, in the same household. */
  static boolean undoable(List<ResidentRecord> states) {
    if (states.size() < 2) {
      return false;
    }
    ResidentRecord last = states.getLast();
    ResidentRecord earlier = states.get(states.size() - 2);
    return last.status() == ResidentStatus.CURRENT
        && earlier.status() == ResidentStatus.CURRENT
        && last.household().equals(earlier.household())
        && last.name().equals(earlier.name());
  }

  private Case.Person undone(ResidentRecord now) {
    List<ResidentRecord> states = town.history(now.number());
    Map<Field, String> typed = new EnumMap<>(Field.class);
    if (states.size() > 1) {
      Map<Field, ExactText> is = FieldValues.of(now);
      Map<Field, ExactText> was = FieldValues.of(states.get(states.size() - 2));
      was.forEach((field, text) -> {
        if (!text.equals(is.get(field))) {
          typed.put(field, text.value());
        }
      });
    }
    return new Case.Person(now.number(), Optional.of(now), typed);
  }

  /** Somebody who ever was here. */
  Optional<AddressNumber> somebody() {
    // Some never came, since their notice was refused; nobody is taken more often in their place.
    return town.people().isEmpty()
        ? Optional.empty()
        : Stream.generate(() -> people.get(random.nextInt(people.size())))
            .filter(number -> town.current(number).isPresent())
            .findFirst();
  }

  private Map<Field, String> typed(String kind, ResidentRecord member) {
    Map<Field, String> typed = new LinkedHashMap<>();
    switch (kind) {
      case "move-within" -> typed.put(Field.LOT, (1 + random.nextInt(90)) + "番");
      case "move-out", "move-out-abroad", "move-out-ex-officio" ->
          typed.put(Field.PLANNED_ADDRESS, "例示県例示市");
      case "move-in", "move-in-special", "move-in-abroad" ->
          typed.put(Field.PREVIOUS_ADDRESS, "例示県例示市");
      case "household-split", "household-merge", "household-change", "head-change" ->
          typed.put(Field.RELATIONSHIP, random.nextInt(3) == 0 ? "世帯主" : relationship());
      case "ex-officio-correction", "mistake-correction" ->
          typed.put(Field.REMARK, "備考" + random.nextInt(99));
      case "minor-correction" -> typed.put(Field.NAME, "見本　" + name());
      case "individual-number-request", "individual-number-correction", "individual-number-entry" ->
          typed.put(Field.INDIVIDUAL_NUMBER, NUMBERS.get(random.nextInt(NUMBERS.size())));
      case "resident-code-request", "resident-code-entry" ->
          typed.put(Field.RESIDENT_CODE, ResidentCode.of(++serial).digits());
      case "former-surname-add", "former-surname-change" -> {
        typed.put(Field.FORMER_SURNAME, name());
        typed.put(Field.FORMER_SURNAME_KANA, "キユウウジ");
      }
      case "former-surname-delete" -> {
        typed.put(Field.FORMER_SURNAME, "");
        typed.put(Field.FORMER_SURNAME_KANA, "");
      }
      case "alias-add" -> {
        typed.put(Field.ALIAS, name());
        typed.put(Field.ALIAS_PLACE, "見本市");
        typed.put(Field.ALIAS_ENDED, "");
        typed.put(Field.ALIAS_END_PLACE, "");
      }
      case "arrival-notice" -> {
        typed.put(Field.CONFIRMED_ADDRESS, "例示県例示市");
        typed.put(Field.ARRIVAL_NOTICED, NOTIFIED);
      }
      case "arrival-removal" -> {
        typed.put(Field.CONFIRMED_ADDRESS, "例示県例示市");
        typed.put(Field.CONFIRMED_DAY, EVENT);
        typed.put(Field.ARRIVAL_NOTICED, NOTIFIED);
      }
      case "alias-delete" -> typed.put(Field.ALIAS_END_PLACE, "見本市");
      case "naturalisation", "nationality-acquired" -> japanese(typed);
      case "nationality-lost" -> {
        typed.put(Field.DOMICILE, "");
        typed.put(Field.HEAD_OF_REGISTER, "");
        foreign(typed);
      }
      default -> restrained(kind, member, typed);
    }
    return typed;
  }

  /** A measure more, or what the kind makes of the one that there is. */
  private void restrained(String kind, ResidentRecord member, Map<Field, String> typed) {
    Measures measures = Measures.of(member);
    LocalDate day = Walk.DAY;
    int next = measures.nextNumber();
    boolean support = kind.startsWith("support");
    Optional<Measure> first =
        measures.all().stream().filter(it -> it.isSupport() == support).findFirst();
    switch (kind) {
      case "restraint-set" -> restrained(typed, measures.with(plain(next, Level.ALERT)));
      case "support-application" ->
          restrained(typed, measures.with(Measure.support(next, since(), support(List.of()))));
      case "restraint-change" ->
          first.ifPresent(it -> restrained(typed, measures.with(plain(it.number(), Level.ERROR))));
      case "restraint-end", "support-end" ->
          first.ifPresent(it -> restrained(typed, measures.without(it.number())));
      case "restraint-renew", "support-renewal" ->
          first.ifPresent(it ->
              restrained(typed, measures.with(it.until(it.renewed().orElse(day.plusYears(2))))));
      case "support-decision" ->
          first
              .flatMap(it -> it.ground().support().map(ground -> it.on(ground.decided(all()))))
              .ifPresent(it -> restrained(typed, measures.with(it)));
      default -> {}
    }
  }

  private static void restrained(Map<Field, String> typed, Measures measures) {
    typed.put(Field.RESTRAINTS, measures.text().value());
  }

  private Measure plain(int number, Level level) {
    return new Measure(
        number,
        Reach.PERSON,
        EnumSet.of(Process.LOOK_UP),
        level,
        Walk.DAY.minusYears(1),
        Optional.of(Walk.DAY.plusDays(random.nextInt(60))),
        new Ground.Plain(new ExactText("調査")));
  }

  private LocalDate since() {
    return Walk.DAY.minusDays(random.nextInt(400));
  }

  private static Ground.Support support(List<Confirmed> points) {
    return new Ground.Support(
        new ExactText("R8-1"),
        Stage.PROVISIONAL,
        false,
        EnumSet.allOf(Scope.class),
        Perpetrator.UNKNOWN,
        ExactText.EMPTY,
        points);
  }

  private static List<Confirmed> all() {
    return Arrays.stream(Elsewhere.values())
        .map(where -> new Confirmed(where, new OperatorId("OP-WALK"), Instant.EPOCH, ""))
        .toList();
  }

  private static void japanese(Map<Field, String> typed) {
    typed.put(Field.DOMICILE, "見本県見本市");
    typed.put(Field.HEAD_OF_REGISTER, "見本");
    for (Field field :
        List.of(
            Field.NATIONALITY,
            Field.STAY_CATEGORY,
            Field.STAY_CARD,
            Field.ARTICLE_30_46,
            Field.ARTICLE_30_47)) {
      typed.put(field, "");
    }
  }

  private void foreign(Map<Field, String> typed) {
    typed.put(Field.NATIONALITY, "例示国");
    typed.put(Field.STAY_CATEGORY, "1");
    typed.put(Field.STAY_CARD, String.format(Locale.ROOT, "AB%08dCD", random.nextInt(100_000_000)));
  }

  private Map<Field, String> newcomer(String relationship) {
    Map<Field, String> typed = new LinkedHashMap<>();
    typed.put(Field.NAME, "見本　" + name());
    typed.put(Field.BIRTH, "1980-01-01");
    typed.put(Field.SEX, random.nextBoolean() ? "1" : "2");
    typed.put(Field.TOWN, "梅町");
    typed.put(Field.LOT, "１番");
    typed.put(Field.RELATIONSHIP, relationship);
    typed.put(Field.DOMICILE, "見本県見本市");
    typed.put(Field.HEAD_OF_REGISTER, "見本");
    typed.put(Field.RESIDENT_CODE, ResidentCode.of(++serial).digits());
    return typed;
  }

  private Destination destination() {
    return switch (random.nextInt(4)) {
      case 0 -> new Destination.Fresh(freshHousehold());
      case 1 ->
          somebody()
              .flatMap(town::current)
              .<Destination>map(record -> new Destination.Existing(record.household().number()))
              .orElseGet(Destination.Same::new);
      default -> new Destination.Same();
    };
  }

  private Case notice(String kind, List<Case.Person> people, Destination household) {
    boolean ahead = PLANNED.contains(kind) && random.nextBoolean();
    return new Case(kind, ahead ? COMING : EVENT, NOTIFIED, people, household);
  }

  private AddressNumber fresh() {
    AddressNumber number = AddressNumber.of(people.size() + 1);
    people.add(number);
    return number;
  }

  private HouseholdNumber freshHousehold() {
    return HouseholdNumber.of(++households);
  }

  private String name() {
    return "名" + (char) ('ア' + random.nextInt(80));
  }

  private String relationship() {
    List<String> all = Relationship.suggestions();
    return all.get(1 + random.nextInt(all.size() - 1));
  }
}
