package jp.madoguchi.core.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.identifier.IndividualNumber;
import jp.madoguchi.core.identifier.PersonalNumber;
import jp.madoguchi.core.identifier.ResidentCode;
import jp.madoguchi.core.identifier.StayCardNumber;
import jp.madoguchi.core.resident.Sex;

/**
 * People in columns, numbered in the order in which they are listed: reading, birth, address
 * number. Never changed once built, but for {@link #erase()}.
 *
 * @param serials of the address numbers, by person
 * @param sexes by person
 * @param removed the days of removal by person, counted from 1970; {@link #ON_REGISTER} for others
 */
record Segment(
    int[] serials,
    byte[] sexes,
    int[] removed,
    NumberColumn numbers,
    NumberColumn codes,
    NumberColumn individualNumbers,
    NumberColumn stayCards,
    NameColumns names,
    BirthColumns births,
    PlaceColumns places) {
  /** A day after all others. */
  static final int ON_REGISTER = Integer.MAX_VALUE;

  /** So few are compared one by one; more are put together as sets. */
  private static final int FEW = 4096;

  /** With so few by birth, no other item need be asked how many it has. */
  private static final int VERY_FEW = 256;

  int people() {
    return serials.length;
  }

  AddressNumber number(int person) {
    return AddressNumber.of(serials[person]);
  }

  /** Who has this address number, or -1. */
  int person(AddressNumber number) {
    return numbers.person(number.serial());
  }

  /** Bytes of the arrays. */
  long size() {
    return serials.length * 9L
        + numbers.size()
        + codes.size()
        + individualNumbers.size()
        + stayCards.size()
        + names.size()
        + births.size()
        + places.size();
  }

  /** Zeroes what is known of people. */
  void erase() {
    Arrays.fill(serials, 0);
    Arrays.fill(removed, 0);
    List.of(numbers, codes, individualNumbers, stayCards).forEach(NumberColumn::erase);
    names.erase();
    births.erase();
    places.erase();
  }

  /** The first so many people who fit, in order, but not those that are left out. */
  int[] find(Asked asked, Bits leftOut, int limit) {
    if (people() == 0) {
      return new int[0];
    }
    List<Criterion> criteria = criteria(asked);
    IntPredicate wanted = person -> !leftOut.get(person) && removed[person] > asked.closedThrough();
    if (asked.number().isPresent()) {
      int person = person(asked.number().get());
      return person < 0 ? new int[0] : first(new int[] {person}, criteria, wanted, limit);
    }
    if (criteria.isEmpty() || criteria.getFirst().most() > VERY_FEW) {
      criteria.sort(Comparator.comparingInt(Criterion::most));
    }
    if (!criteria.isEmpty() && criteria.getFirst().most() <= FEW) {
      return first(few(criteria.getFirst()), criteria.subList(1, criteria.size()), wanted, limit);
    }
    Bits people = Bits.full(people());
    int done = 0;
    while (done < criteria.size() && people.isMoreThan(FEW)) {
      Bits fitting = new Bits(people());
      criteria.get(done++).collect(fitting::set);
      people.and(fitting);
    }
    return first(people, criteria.subList(done, criteria.size()), wanted, limit);
  }

  private static int[] first(
      int[] people, List<Criterion> criteria, IntPredicate wanted, int limit) {
    int[] left = people;
    for (Criterion criterion : criteria) {
      left = criterion.among(left);
    }
    return Arrays.stream(left).filter(wanted).limit(limit).toArray();
  }

  private static int[] first(
      Bits people, List<Criterion> criteria, IntPredicate wanted, int limit) {
    Ints found = new Ints();
    int person = people.next(0);
    while (person >= 0 && found.size() < limit) {
      if (wanted.test(person) && allFit(criteria, person)) {
        found.add(person);
      }
      person = people.next(person + 1);
    }
    return found.toArray();
  }

  private int person(PersonalNumber number) {
    return switch (number) {
      case AddressNumber own -> person(own);
      case ResidentCode own -> codes.person(Long.parseLong(own.digits()));
      case IndividualNumber own -> individualNumbers.person(Long.parseLong(own.digits()));
      case StayCardNumber own -> stayCards.person(own.packed());
    };
  }

  private List<Criterion> criteria(Asked asked) {
    List<Criterion> criteria = new ArrayList<>();
    asked.birth().map(births::criterion).ifPresent(criteria::add);
    if (!asked.name().all()) {
      criteria.add(names.criterion(asked.name(), asked.history()));
    }
    if (!asked.address().all()) {
      criteria.add(places.criterion(asked.address(), asked.history()));
    }
    asked.sex().map(this::ofSex).ifPresent(criteria::add);
    return criteria;
  }

  private static boolean allFit(List<Criterion> criteria, int person) {
    for (Criterion criterion : criteria) {
      if (!criterion.fits(person)) {
        return false;
      }
    }
    return true;
  }

  private static int[] few(Criterion fewest) {
    int[] gathered = new int[fewest.most()];
    int[] count = new int[1];
    fewest.collect(person -> gathered[count[0]++] = person);
    Arrays.sort(gathered, 0, count[0]);
    int kept = 0;
    for (int i = 0; i < count[0]; i++) {
      if (kept == 0 || gathered[i] != gathered[kept - 1]) {
        gathered[kept++] = gathered[i];
      }
    }
    return Arrays.copyOf(gathered, kept);
  }

  private Criterion ofSex(Sex sex) {
    return new Each(person -> sexes[person] == sex.code());
  }

  /** A test that has no order of its own. */
  private final class Each implements Criterion {
    private final IntPredicate test;

    Each(IntPredicate test) {
      this.test = test;
    }

    @Override
    public int most() {
      return people();
    }

    @Override
    public void collect(IntConsumer person) {
      for (int i = 0; i < people(); i++) {
        if (test.test(i)) {
          person.accept(i);
        }
      }
    }

    @Override
    public boolean fits(int person) {
      return test.test(person);
    }
  }
}
