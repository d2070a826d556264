package jp.madoguchi.core.resident;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import jp.madoguchi.core.address.PostalCode;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.text.ExactText;

/**
 * What a record holds beyond who, where and in which household: most of it is blank for most
 * people. Kept as one text for each field, as changes carry it, and read in blocks.
 *
 * <p>Source: standard specification 1.1.1, 1.1.2.
 *
 * @param values none of them blank, each of a form that its field admits
 */
public record Particulars(Map<Field, ExactText> values) {
  /** Fields that a record holds in components of its own. */
  private static final Set<Field> ELSEWHERE =
      Set.of(
          Field.NAME,
          Field.KANA,
          Field.KANA_CONFIRMED,
          Field.BIRTH,
          Field.SEX,
          Field.MUNICIPALITY_CODE,
          Field.POSTAL_CODE,
          Field.PREFECTURE,
          Field.MUNICIPALITY,
          Field.TOWN,
          Field.LOT,
          Field.BUILDING,
          Field.ADDRESS_SINCE,
          Field.HOUSEHOLD_NUMBER,
          Field.HOUSEHOLD_HEAD,
          Field.RELATIONSHIP,
          Field.HOUSEHOLD_ORDER,
          Field.DOMICILE,
          Field.HEAD_OF_REGISTER,
          Field.RESIDENT_CODE,
          Field.INDIVIDUAL_NUMBER,
          Field.STATUS,
          Field.KIND,
          Field.RESIDENT_SINCE);

  /** Nothing recorded. */
  public static final Particulars NONE = new Particulars(Map.of());

  /**
   * @throws IllegalArgumentException a value is blank or not of its field's form, or a field is not
   *     of these
   */
  public Particulars {
    values.forEach(Particulars::demand);
    values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(values));
  }

  private static void demand(Field field, ExactText text) {
    if (!holds(field) || text.isEmpty() || !field.admits(text)) {
      throw new IllegalArgumentException("not to be held as " + field);
    }
  }

  /** Whether a field is one of these. */
  public static boolean holds(Field field) {
    return !ELSEWHERE.contains(field);
  }

  /** The same with one field written anew; an empty text makes it blank. */
  public Particulars with(Field field, ExactText text) {
    Map<Field, ExactText> next = new EnumMap<>(Field.class);
    next.putAll(values);
    if (text.isEmpty()) {
      next.remove(field);
    } else {
      next.put(field, text);
    }
    return new Particulars(next);
  }

  /** The text of a field, empty where it is blank. */
  public ExactText text(Field field) {
    return values.getOrDefault(field, ExactText.EMPTY);
  }

  /** 旧氏, if one is recorded. */
  public Optional<FormerSurname> formerSurname() {
    return given(Field.FORMER_SURNAME)
        .map(surname ->
            new FormerSurname(
                surname, text(Field.FORMER_SURNAME_KANA), flag(Field.FORMER_SURNAME_CONFIRMED)));
  }

  /** 通称, if one is or was recorded. */
  public Optional<Alias> alias() {
    return given(Field.ALIAS)
        .map(name ->
            new Alias(
                name,
                text(Field.ALIAS_KANA),
                new Alias.Entry(
                    date(Field.ALIAS_SINCE),
                    text(Field.ALIAS_PLACE),
                    municipality(Field.ALIAS_PLACE_CODE)),
                date(Field.ALIAS_ENDED)
                    .map(day ->
                        new Alias.Entry(
                            Optional.of(day),
                            text(Field.ALIAS_END_PLACE),
                            municipality(Field.ALIAS_END_PLACE_CODE)))));
  }

  /** Other names of a foreign resident. */
  public ForeignNames foreignNames() {
    return new ForeignNames(
        text(Field.NAME_KANJI),
        text(Field.NAME_KATAKANA),
        code(Field.NAME_PRIORITY, NamePriority.values(), NamePriority::code));
  }

  /** Where the person came from. */
  public Arrival arrival() {
    return new Arrival(
        new Place(
            text(Field.PREVIOUS_ADDRESS),
            municipality(Field.PREVIOUS_CODE),
            postal(Field.PREVIOUS_POSTAL)),
        text(Field.PREVIOUS_HEAD),
        text(Field.LAST_REGISTERED));
  }

  /** Where the person goes, as planned and as the other municipality confirmed it. */
  public Departure departure() {
    return new Departure(
        new Place(
            text(Field.PLANNED_ADDRESS),
            municipality(Field.PLANNED_CODE),
            postal(Field.PLANNED_POSTAL)),
        date(Field.PLANNED_DAY),
        new Place(
            text(Field.CONFIRMED_ADDRESS),
            municipality(Field.CONFIRMED_CODE),
            postal(Field.CONFIRMED_POSTAL)),
        date(Field.CONFIRMED_DAY),
        date(Field.ARRIVAL_NOTICED));
  }

  /** Why and when the person was removed from the register. */
  public Optional<RemovalReason> removalReason() {
    return code(Field.REMOVAL_REASON, RemovalReason.values(), RemovalReason::code);
  }

  /** 事由の生じた年月日. */
  public Optional<RegisterDate> removedOn() {
    return date(Field.REMOVED_ON);
  }

  /** Nationality and status of residence. */
  public Stay stay() {
    return new Stay(
        text(Field.NATIONALITY),
        code(Field.STAY_CATEGORY, StayCategory.values(), StayCategory::code),
        text(Field.STAY_STATUS),
        text(Field.STAY_PERIOD),
        date(Field.STAY_UNTIL),
        text(Field.STAY_CARD),
        date(Field.PERMANENT_ISSUED),
        date(Field.PERMANENT_UNTIL),
        flag(Field.RESIDENCE_NOTIFIED),
        flag(Field.ARTICLE_30_46),
        flag(Field.ARTICLE_30_47));
  }

  /** Insurances, pension and child allowance. */
  public Insurance insurance() {
    return new Insurance(
        membership(Field.HEALTH, Field.HEALTH_FROM, Field.HEALTH_UNTIL),
        membership(Field.ELDERLY, Field.ELDERLY_FROM, Field.ELDERLY_UNTIL),
        membership(Field.CARE, Field.CARE_FROM, Field.CARE_UNTIL),
        new Insurance.Pension(
            membership(Field.PENSION, Field.PENSION_FROM, Field.PENSION_UNTIL),
            text(Field.PENSION_NUMBER),
            code(Field.PENSION_KIND, PensionKind.values(), PensionKind::code),
            date(Field.PENSION_KIND_SINCE)),
        given(Field.CHILD_FROM).map(month -> YearMonth.parse(month.value())),
        given(Field.CHILD_UNTIL).map(month -> YearMonth.parse(month.value())));
  }

  /** 成年被後見人, if the person is one. */
  public Optional<Guardianship> guardianship() {
    return flag(Field.WARD)
        ? Optional.of(
            new Guardianship(
                date(Field.WARD_DECIDED), date(Field.WARD_REGISTERED), date(Field.WARD_KNOWN)))
        : Optional.empty();
  }

  /** The individual number card and the certificates on it. */
  public CardIssue card() {
    return new CardIssue(
        code(Field.CARD_STATE, CardState.values(), CardState::code),
        text(Field.SIGNING_CERTIFICATE),
        text(Field.USER_CERTIFICATE));
  }

  private Insurance.Membership membership(Field member, Field from, Field until) {
    return new Insurance.Membership(flag(member), date(from), date(until));
  }

  private Optional<ExactText> given(Field field) {
    return Optional.ofNullable(values.get(field));
  }

  private boolean flag(Field field) {
    return values.containsKey(field);
  }

  private Optional<RegisterDate> date(Field field) {
    return given(field).map(text -> RegisterDate.decode(text.value()).orElseThrow());
  }

  private Optional<MunicipalityCode> municipality(Field field) {
    return given(field).map(text -> new MunicipalityCode(text.value()));
  }

  private Optional<PostalCode> postal(Field field) {
    return given(field).map(text -> new PostalCode(text.value()));
  }

  private <E> Optional<E> code(Field field, E[] all, ToIntFunction<E> code) {
    return given(field)
        .flatMap(text ->
            Stream.of(all)
                .filter(each -> code.applyAsInt(each) == Integer.parseInt(text.value()))
                .findFirst());
  }
}
