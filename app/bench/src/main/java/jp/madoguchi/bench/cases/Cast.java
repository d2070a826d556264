package jp.madoguchi.bench.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.calendar.DateEntry;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.HouseholdNumber;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.movement.FieldValues;
import jp.madoguchi.core.movement.FormFields;
import jp.madoguchi.core.movement.Surroundings;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldForm;
import jp.madoguchi.core.resident.Origin;
import jp.madoguchi.core.resident.Relationship;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.ResidentStatus;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;

/** The people and households of one case, by the names that the case gives them. */
final class Cast implements Surroundings {
  static final Municipality CITY =
      new Municipality(new MunicipalityCode("999997"), "見本県", "ミホンケン", "見本市", "ミホンシ");

  private static final Ulid CHANGE = new Ulid("01J00000000000000000000001");
  private static final LocalDate BEFORE = LocalDate.of(2020, 4, 1);

  private final Map<String, AddressNumber> people = new LinkedHashMap<>();
  private final Map<String, HouseholdNumber> households = new LinkedHashMap<>();
  private final Map<AddressNumber, List<ResidentRecord>> states = new LinkedHashMap<>();
  private final List<AddressNumber> open = new ArrayList<>();
  private final List<AddressNumber> lifted = new ArrayList<>();
  private final Set<String> scarce = new HashSet<>();

  /** The number of a person, the same for the same name. */
  AddressNumber person(String name) {
    return people.computeIfAbsent(name, _ -> AddressNumber.of(people.size() + 1));
  }

  /** The name of a person. */
  String name(AddressNumber number) {
    return people.entrySet().stream()
        .filter(entry -> entry.getValue().equals(number))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(number.digits());
  }

  /** The number of a household, the same for the same name. */
  HouseholdNumber named(String household) {
    return households.computeIfAbsent(household, _ -> HouseholdNumber.of(households.size() + 1));
  }

  /** Somebody has an entry that is open. */
  void open(String person) {
    open.add(person(person));
  }

  /** What restrains entering about somebody is lifted for some minutes. */
  void lift(String person) {
    lifted.add(person(person));
  }

  /** A 住民票コード that this terminal gave, where few are left. */
  void fewLike(String code) {
    scarce.add(code);
  }

  /**
   * A state as a case gives it: what differs from the one before, the first from a made-up
   * resident.
   *
   * @param by the movement that made it; those that the same one made came with one notice
   */
  record State(Map<Field, String> values, Optional<String> by) {
    static final State USUAL = new State(Map.of(), Optional.empty());
  }

  /** Gives somebody their states, oldest first. */
  void add(String name, List<State> given, Node where) throws BadCases {
    AddressNumber number = person(name);
    Map<Field, ExactText> values = usual(name, number);
    List<ResidentRecord> made = new ArrayList<>();
    for (State each : given) {
      for (Map.Entry<Field, String> entry : each.values().entrySet()) {
        ExactText text = text(entry.getKey(), entry.getValue(), where);
        if (!entry.getKey().admits(text)) {
          throw new BadCases(
              where.where()
                  + " cannot have "
                  + FormFields.of(entry.getKey())
                  + ": \""
                  + entry.getValue()
                  + "\"."
                  + Names.known(entry.getKey()));
        }
        values.put(entry.getKey(), text);
      }
      headOfThemselves(each.values(), values);
      try {
        made.add(FieldValues.state(number, made.size() + 1, values, origin(each.by())));
      } catch (IllegalArgumentException e) {
        throw new BadCases(where.where() + " makes no record: " + e.getMessage(), e);
      }
    }
    states.put(number, made);
  }

  /** Whoever is the head is so under the name that was given. */
  private static void headOfThemselves(Map<Field, String> given, Map<Field, ExactText> values) {
    ExactText name = values.get(Field.NAME);
    ExactText relationship = values.get(Field.RELATIONSHIP);
    if (!given.containsKey(Field.HOUSEHOLD_HEAD)
        && name != null
        && new ExactText(Relationship.HEAD.text()).equals(relationship)) {
      values.put(Field.HOUSEHOLD_HEAD, name);
    }
  }

  /** A Japanese resident of the city, alone in a household of the same name. */
  private Map<Field, ExactText> usual(String name, AddressNumber number) {
    Map<Field, ExactText> values = new EnumMap<>(Field.class);
    put(values, Field.STATUS, "1");
    put(values, Field.KIND, "1");
    put(values, Field.NAME, "見本　" + name);
    put(values, Field.KANA, "ミホン　アレイ");
    put(values, Field.KANA_CONFIRMED, "1");
    put(values, Field.BIRTH, "1980-01-01");
    put(values, Field.SEX, "1");
    put(values, Field.MUNICIPALITY_CODE, CITY.code().digits());
    put(values, Field.PREFECTURE, CITY.prefecture());
    put(values, Field.MUNICIPALITY, CITY.name());
    put(values, Field.TOWN, "海岸一丁目");
    put(values, Field.LOT, "１番");
    put(values, Field.ADDRESS_SINCE, BEFORE.toString());
    put(values, Field.RESIDENT_SINCE, BEFORE.toString());
    put(values, Field.HOUSEHOLD_NUMBER, named(name).digits());
    put(values, Field.HOUSEHOLD_HEAD, "見本　" + name);
    put(values, Field.RELATIONSHIP, "世帯主");
    put(values, Field.HOUSEHOLD_ORDER, "1");
    put(values, Field.DOMICILE, "見本県見本市海岸一丁目１番");
    put(values, Field.HEAD_OF_REGISTER, "見本　" + name);
    put(values, Field.RESIDENT_CODE, ResidentCode.of(1_000 + number.serial()).digits());
    return values;
  }

  private static void put(Map<Field, ExactText> values, Field field, String text) {
    values.put(field, new ExactText(text));
  }

  /** A value as the record holds it: households by their names, dates as they are typed. */
  ExactText text(Field field, String typed, Node where) throws BadCases {
    String text = typed;
    if (field.form() == FieldForm.HOUSEHOLD && !typed.isEmpty()) {
      text = named(typed).digits();
    } else if (field.form() == FieldForm.DATE && !typed.isEmpty()) {
      text =
          RegisterDate.decode(typed).isValid()
              ? typed
              : DateEntry.parseBirth(typed, BEFORE)
                  .toOptional()
                  .map(RegisterDate::encode)
                  .orElse(typed);
    }
    String read = text;
    return ExactText.parse(text)
        .toOptional()
        .orElseThrow(() -> new BadCases(where.where() + ": " + read + " is no text."));
  }

  private static Origin origin(Optional<String> by) {
    OperatorId nobody = new OperatorId("OP-CASE");
    return new Origin(
        by.orElse("initial"),
        RegisterDate.of(BEFORE),
        BEFORE,
        BEFORE,
        nobody,
        nobody,
        new TerminalId("T-CASE"),
        by.map(_ -> CHANGE));
  }

  /** The present state of somebody who has one. */
  Optional<ResidentRecord> current(AddressNumber number) {
    return history(number).stream().reduce((_, last) -> last);
  }

  private List<ResidentRecord> all() {
    return states.values().stream().map(List::getLast).toList();
  }

  @Override
  public Municipality municipality() {
    return CITY;
  }

  @Override
  public List<ResidentRecord> household(HouseholdNumber number) {
    return all().stream()
        .filter(record ->
            record.status() == ResidentStatus.CURRENT && record.household().number().equals(number))
        .toList();
  }

  @Override
  public List<ResidentRecord> holders(String number) {
    return all().stream().filter(record -> record.holds(number)).toList();
  }

  @Override
  public List<ResidentRecord> alike(Person person) {
    return all().stream()
        .filter(record ->
            record.name().name().equals(person.name())
                && Integer.toString(record.sex().code()).equals(person.sex())
                && record.birth().encode().equals(person.birth()))
        .toList();
  }

  @Override
  public List<ResidentRecord> history(AddressNumber number) {
    return states.getOrDefault(number, List.of());
  }

  @Override
  public boolean entering() {
    return true;
  }

  @Override
  public Optional<Duration> lifted(AddressNumber number) {
    return lifted.contains(number) ? Optional.of(Duration.ofMinutes(30)) : Optional.empty();
  }

  @Override
  public boolean codesRunLow(String code) {
    return scarce.contains(code);
  }

  @Override
  public boolean isOpen(AddressNumber number) {
    return open.contains(number);
  }
}
