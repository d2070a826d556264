package jp.madoguchi.core.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.address.Address;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.identifier.StayCardNumber;
import jp.madoguchi.core.resident.Removal;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.text.NamePattern;
import jp.madoguchi.core.text.SearchKeys;
import jp.madoguchi.core.text.TextPattern;

/**
 * What the index knows of a person: the present state, and the names and addresses that states
 * before it had.
 *
 * @param names the present ones first: the name, then 旧氏 and 通称 where there are; at least one
 * @param addresses the present one first, then former ones
 * @param removed 消除日 of whoever is off the register; see {@link Removal}
 */
public record IndexedPerson(
    AddressNumber number,
    ResidentCode code,
    Optional<IndividualNumber> individualNumber,
    Optional<StayCardNumber> stayCard,
    RegisterDate birth,
    Sex sex,
    List<Name> names,
    List<Place> addresses,
    Optional<LocalDate> removed) {
  /** The order in which residents are listed: reading, birth, number. */
  public static final Comparator<IndexedPerson> ORDER =
      Comparator.<IndexedPerson, String>comparing(
              person -> SearchKeys.reading(person.names().getFirst().reading()))
          .thenComparing(person -> person.birth().sortKey())
          .thenComparing(IndexedPerson::number);

  /**
   * A name with its reading, as registered.
   *
   * @param former whether only an earlier state had it
   */
  public record Name(String written, String reading, boolean former) {}

  /**
   * An address as registered.
   *
   * @param town 県市町, which many share; where the address is taken apart makes searches quicker and
   *     changes nothing else
   * @param rest all that follows
   * @param former whether only an earlier state had it
   */
  public record Place(String town, String rest, boolean former) {
    /** In one line. */
    public String address() {
      return town + rest;
    }
  }

  public IndexedPerson {
    names = List.copyOf(names);
    addresses = List.copyOf(addresses);
    if (names.isEmpty() || names.getFirst().former()) {
      throw new IllegalArgumentException("everybody has a name");
    }
    if (addresses.stream().filter(place -> !place.former()).count() != 1
        || addresses.getFirst().former()) {
      throw new IllegalArgumentException("everybody has one present address, the first");
    }
  }

  /**
   * The person of these states.
   *
   * @param states oldest first, at least one
   */
  public static IndexedPerson of(List<ResidentRecord> states) {
    ResidentRecord present = states.getLast();
    Set<Name> names = new LinkedHashSet<>();
    Set<Place> places = new LinkedHashSet<>();
    names.addAll(names(present, false));
    places.add(place(present, false));
    for (ResidentRecord state : states.reversed()) {
      names(state, true).stream()
          .filter(name -> !names.contains(new Name(name.written(), name.reading(), false)))
          .forEach(names::add);
      if (!places.contains(place(state, false))) {
        places.add(place(state, true));
      }
    }
    return new IndexedPerson(
        present.number(),
        present.code(),
        present.individualNumber(),
        present.stayCard(),
        present.birth(),
        present.sex(),
        new ArrayList<>(names),
        new ArrayList<>(places),
        Removal.day(states));
  }

  /** All by which a state can be asked for, the name itself first. */
  private static List<Name> names(ResidentRecord state, boolean former) {
    return Called.of(state).stream()
        .map(called -> new Name(called.written(), called.reading(), former || called.over()))
        .toList();
  }

  private static Place place(ResidentRecord state, boolean former) {
    Address address = state.address().address();
    String town = address.townLine();
    return new Place(town, address.oneLine().substring(town.length()), former);
  }

  /**
   * Whether the query means this person: one by one and slowly, for where there is no index, and to
   * compare the index with.
   */
  public boolean fits(ResidentQuery query) {
    NamePattern name = query.namePattern();
    TextPattern address = query.addressPattern();
    return !isClosed(query)
        && query.number().map(this::has).orElse(true)
        && query.birth().map(criterion -> criterion.matches(birth)).orElse(true)
        && query.sex().map(sex::equals).orElse(true)
        && (name.all() || names(query).anyMatch(own -> matches(name, own)))
        && (address.all()
            || places(query).anyMatch(own -> address.matches(SearchKeys.address(own.address()))));
  }

  private boolean isClosed(ResidentQuery query) {
    return query
        .closedThrough()
        .flatMap(closed -> removed.filter(day -> !day.isAfter(closed)))
        .isPresent();
  }

  private boolean has(PersonalNumber asked) {
    return switch (asked) {
      case AddressNumber own -> own.equals(number);
      case ResidentCode own -> own.equals(code);
      case IndividualNumber own -> individualNumber.equals(Optional.of(own));
      case StayCardNumber own -> stayCard.equals(Optional.of(own));
    };
  }

  private static boolean matches(NamePattern pattern, Name name) {
    return pattern.matches(
        SearchKeys.reading(name.reading()),
        SearchKeys.readingApart(name.reading()),
        SearchKeys.written(name.written()));
  }

  private Stream<Name> names(ResidentQuery query) {
    return names.stream().filter(name -> query.history() || !name.former());
  }

  private Stream<Place> places(ResidentQuery query) {
    return addresses.stream().filter(place -> query.history() || !place.former());
  }
}
