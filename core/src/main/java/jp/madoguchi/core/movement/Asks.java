package jp.madoguchi.core.movement;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.FieldGroup;
import jp.madoguchi.core.resident.ResidentKind;

/**
 * What the form of a kind of movement asks for besides its dates, as data.
 *
 * @param whom whom it is about
 * @param household where they belong afterwards
 * @param shared asked once for all of them, in this order; {@link Field#TOWN} stands for a whole
 *     town of the address dictionary
 * @param each asked for every one of them, in this order
 * @param marked whether the clerk first marks which groups of fields it is about
 */
public record Asks(
    Whom whom, Belonging household, List<Field> shared, List<Field> each, boolean marked) {
  /** A town of this municipality, and where in it. */
  public static final List<Field> ADDRESS = List.of(Field.TOWN, Field.LOT, Field.BUILDING);

  /** Where somebody came from. */
  public static final List<Field> CAME_FROM =
      List.of(Field.PREVIOUS_ADDRESS, Field.PREVIOUS_CODE, Field.PREVIOUS_POSTAL);

  /** Who somebody is whom the register does not know. */
  public static final List<Field> PERSON =
      List.of(
          Field.KIND,
          Field.NAME,
          Field.NAME_KANJI,
          Field.KANA,
          Field.KANA_CONFIRMED,
          Field.BIRTH,
          Field.SEX,
          Field.RELATIONSHIP,
          Field.RESIDENT_CODE,
          Field.INDIVIDUAL_NUMBER,
          Field.DOMICILE,
          Field.HEAD_OF_REGISTER,
          Field.FORMER_SURNAME,
          Field.FORMER_SURNAME_KANA,
          Field.NATIONALITY,
          Field.STAY_CATEGORY,
          Field.STAY_STATUS,
          Field.STAY_PERIOD,
          Field.STAY_UNTIL,
          Field.STAY_CARD,
          Field.ALIAS,
          Field.ALIAS_SINCE,
          Field.ALIAS_PLACE,
          Field.NOTE);

  private static final Set<FieldGroup> OF_JAPANESE =
      EnumSet.of(FieldGroup.FORMER_SURNAME, FieldGroup.DOMICILE);
  private static final Set<FieldGroup> OF_FOREIGN = EnumSet.of(FieldGroup.STAY, FieldGroup.ALIAS);
  private static final Set<Field> FOREIGN_NAMES =
      EnumSet.of(Field.NAME_KANJI, Field.NAME_KATAKANA, Field.NAME_PRIORITY);

  public Asks {
    shared = List.copyOf(shared);
    each = List.copyOf(each);
  }

  /** What asks all of this at once. */
  public Asks(Whom whom, Belonging household, List<Field> shared, List<Field> each) {
    this(whom, household, shared, each, false);
  }

  /** The same, after the clerk marked which groups of fields it is about. */
  public Asks marking() {
    return new Asks(whom, household, shared, each, true);
  }

  /** Whom a movement is about. */
  public enum Whom {
    /** People who are new here, or somebody who comes back. */
    NEWCOMERS,
    /** Some or all of a household. */
    MEMBERS,
    /** One person. */
    ONE,
    /** All of a household, whose places in it are asked. */
    HOUSEHOLD,
    /** Some or all of those whom the last movement was about (全部・一部の取消し, 4.6). */
    TOGETHER;

    /** Whether people are chosen from a list. */
    public boolean chosen() {
      return this == MEMBERS || this == TOGETHER;
    }
  }

  /** Where they belong afterwards. */
  public enum Belonging {
    /** Where each belongs now. */
    SAME,
    /** Their own household where all of it goes, else a new one. */
    OWN,
    /** A new household. */
    FRESH,
    /** A household that there is. */
    EXISTING,
    /** A new household, or one that there is. */
    EITHER,
    /** The household of the record from which the form was begun. */
    HERE
  }

  /** What is usual for kinds that enter, remove and change. */
  static Asks usual(Terms terms) {
    return switch (terms.turn()) {
      case ENTERS -> new Asks(Whom.NEWCOMERS, Belonging.EITHER, joined(ADDRESS, CAME_FROM), PERSON);
      case LEAVES -> new Asks(Whom.MEMBERS, Belonging.SAME, List.of(), List.of(Field.NOTE));
      case STAYS, STAYS_OFF, BESIDE ->
          new Asks(Whom.ONE, Belonging.SAME, List.of(), changeable(terms));
    };
  }

  /** What a movement that changes one person opens, in the order of field numbers. */
  private static List<Field> changeable(Terms terms) {
    return Stream.of(Field.values())
        .filter(terms.open()::contains)
        .filter(field -> field.group() != FieldGroup.STATUS || field == Field.KIND)
        .toList();
  }

  /** The fields of an address that are asked once for all. */
  public List<Field> address() {
    return shared.stream().filter(ADDRESS::contains).toList();
  }

  /** The same, asking these of each. */
  public Asks each(Field... fields) {
    return new Asks(whom, household, shared, List.of(fields));
  }

  /** The same, asking also where each was last registered: whoever was has a code already. */
  public Asks everRegistered() {
    List<Field> all = new ArrayList<>(each);
    all.add(all.indexOf(Field.RESIDENT_CODE) + 1, Field.LAST_REGISTERED);
    return new Asks(whom, household, shared, all, marked);
  }

  /** The same, asking this once for all. */
  public Asks shared(List<Field> fields) {
    return new Asks(whom, household, fields, each);
  }

  /** What is asked of each who will be this kind of resident. */
  public List<Field> each(ResidentKind kind) {
    return each.stream().filter(field -> isFor(field, kind)).toList();
  }

  private static boolean isFor(Field field, ResidentKind kind) {
    boolean japanese = kind == ResidentKind.JAPANESE;
    return japanese
        ? !OF_FOREIGN.contains(field.group()) && !FOREIGN_NAMES.contains(field)
        : !OF_JAPANESE.contains(field.group());
  }

  private static List<Field> joined(List<Field> some, List<Field> more) {
    List<Field> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }
}
