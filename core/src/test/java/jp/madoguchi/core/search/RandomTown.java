package jp.madoguchi.core.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.calendar.UnknownForm;
import jp.madoguchi.core.calendar.YearName;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.identifier.StayCardNumber;
import jp.madoguchi.core.resident.BirthCriterion;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.search.IndexedPerson.Name;
import jp.madoguchi.core.search.IndexedPerson.Place;

/**
 * People of a few syllables, characters and addresses, so that any query meets several, and queries
 * about them.
 */
final class RandomTown {
  private static final List<String> KANA =
      List.of(
          "ア", "オ", "ウ", "コウ", "カ", "ガ", "サ", "ジ", "ヂ", "ヅ", "ミ", "ヤ", "ー", "ヴァ", "ワ", "ッ", "　");
  private static final List<String> KANJI =
      List.of("辺", "邉", "斉", "藤", "籐", "花", "子", "　", "山", "\uFA19", "𠮷", "吉", "A", "ｂ", "サ", "さ");
  private static final List<String> TOWNS = List.of("港町", "桜町", "架空県汐見市港", "緑ヶ丘", "Ｋ町");
  private static final List<String> LOTS = List.of("１番", "２－３", "1", "12", "コーポ　港", "一丁目", "号");

  private final Random random;

  RandomTown(long seed) {
    random = new Random(seed);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private String some(List<String> of, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most); i >= 0; i--) {
      text.append(one(of));
    }
    return text.toString();
  }

  List<IndexedPerson> people(int count) {
    return Stream.iterate(1L, serial -> serial + 1).limit(count).map(this::person).toList();
  }

  IndexedPerson person(long serial) {
    List<Name> names = new ArrayList<>(List.of(name(false)));
    List<Place> places = new ArrayList<>(List.of(place(false)));
    for (int i = random.nextInt(3); i > 0; i--) {
      names.add(name(random.nextBoolean()));
      places.add(place(true));
    }
    return new IndexedPerson(
        AddressNumber.of(serial),
        ResidentCode.of(5_000_000_000L - serial * 7),
        random.nextBoolean() ? Optional.of(individualNumber(serial)) : Optional.empty(),
        random.nextInt(3) == 0 ? Optional.of(stayCard(serial)) : Optional.empty(),
        birth(),
        one(List.of(Sex.values())),
        names,
        places,
        random.nextInt(4) == 0 ? Optional.of(removal()) : Optional.empty());
  }

  private Name name(boolean former) {
    boolean silent = random.nextInt(20) == 0;
    return new Name(some(KANJI, 5), silent ? "" : some(KANA, 6), former);
  }

  private Place place(boolean former) {
    return new Place(one(TOWNS), some(LOTS, 3), former);
  }

  private static IndividualNumber individualNumber(long serial) {
    String body = String.format(Locale.ROOT, "%011d", 20_000_000_000L + serial);
    for (char check = '0'; check <= '9'; check++) {
      if (IndividualNumber.parse(body + check).isValid()) {
        return new IndividualNumber(body + check);
      }
    }
    throw new IllegalStateException(body);
  }

  private static StayCardNumber stayCard(long serial) {
    String letters = "" + (char) ('A' + serial % 26) + "Z";
    return new StayCardNumber(letters + String.format(Locale.ROOT, "%08d", serial) + letters);
  }

  private RegisterDate birth() {
    return switch (random.nextInt(6)) {
      case 0 -> new RegisterDate.Unknown(UnknownForm.NOTHING_KNOWN, Optional.empty(), List.of());
      case 1 ->
          new RegisterDate.Unknown(
              UnknownForm.MONTH_KNOWN,
              Optional.of(new YearName.Western(1975)),
              List.of(1 + random.nextInt(3)));
      case 2 -> RegisterDate.decode("S50-02-" + (29 + random.nextInt(2))).orElseThrow();
      default -> RegisterDate.of(day());
    };
  }

  private LocalDate removal() {
    return LocalDate.of(2020, 3, 1).plusDays(random.nextInt(5));
  }

  private LocalDate day() {
    return LocalDate.of(1975, 1, 1).plusDays(random.nextInt(80));
  }

  /** A query that is made from this person, so that it means somebody more often than not. */
  ResidentQuery query(IndexedPerson person) {
    ResidentQuery all = queryForAll(person);
    return random.nextBoolean() ? all : all.without(removal());
  }

  private ResidentQuery queryForAll(IndexedPerson person) {
    return new ResidentQuery(
        random.nextInt(12) == 0 ? Optional.of(number(person)) : Optional.empty(),
        random.nextInt(4) == 0 ? "" : pattern(part(name(person))),
        random.nextInt(2) == 0 ? Optional.of(criterion(person)) : Optional.empty(),
        random.nextInt(4) == 0 ? Optional.of(one(List.of(Sex.values()))) : Optional.empty(),
        random.nextInt(2) == 0 ? starred(part(one(person.addresses()).address())) : "",
        random.nextBoolean());
  }

  private PersonalNumber number(IndexedPerson person) {
    return switch (random.nextInt(4)) {
      case 0 -> person.number();
      case 1 -> person.code();
      case 2 -> person.stayCard().<PersonalNumber>map(n -> n).orElse(person.number());
      default -> person.individualNumber().<PersonalNumber>map(n -> n).orElse(person.code());
    };
  }

  private String name(IndexedPerson person) {
    Name name = one(person.names());
    return random.nextInt(3) == 0 ? name.written() : name.reading();
  }

  private String part(String text) {
    int from = random.nextBoolean() ? 0 : random.nextInt(text.length() + 1);
    int to = from + random.nextInt(text.length() - from + 1);
    return text.substring(from, to).replaceAll("[\\p{Cs}&&[^\\x{10000}-\\x{10FFFF}]]", "");
  }

  private String pattern(String part) {
    return switch (random.nextInt(6)) {
      case 0 -> "*" + part;
      case 1 -> "*" + part + "＊";
      case 2 -> starred(part);
      case 3 -> "=" + part;
      default -> part;
    };
  }

  private String starred(String part) {
    int at = part.isEmpty() ? 0 : random.nextInt(part.length());
    boolean plain =
        random.nextBoolean() || (at > 0 && Character.isHighSurrogate(part.charAt(at - 1)));
    return plain ? part : part.substring(0, at) + "*" + part.substring(at);
  }

  private BirthCriterion criterion(IndexedPerson person) {
    return switch (random.nextInt(4)) {
      case 0 -> new BirthCriterion.NotKnown();
      case 1 -> new BirthCriterion.Between(day().minusDays(80), day());
      default -> new BirthCriterion.On(person.birth());
    };
  }
}
