package jp.madoguchi.core.search;

import java.util.Comparator;
import java.util.List;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.StayCardNumber;
import jp.madoguchi.core.search.IndexedPerson.Name;
import jp.madoguchi.core.search.IndexedPerson.Place;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.SearchKeys;

/** Takes people in, one by one, and makes columns of them. One thread, one segment. */
final class SegmentBuilder {
  private final TextPoolBuilder reading = new TextPoolBuilder();
  private final TextPoolBuilder written = new TextPoolBuilder();
  private final TextPoolBuilder otherReading = new TextPoolBuilder();
  private final TextPoolBuilder otherWritten = new TextPoolBuilder();
  private final PlaceBuilder places = new PlaceBuilder();
  private final TextPoolBuilder oddCodes = new TextPoolBuilder();
  private final Ints others = new Ints();
  private final Ints former = new Ints();
  private final Ints serials = new Ints();
  private final Ints sexes = new Ints();
  private final Ints removed = new Ints();
  private final Ints days = new Ints();
  private final Ints odd = new Ints();
  private final Ints oddLast = new Ints();
  private final Longs codes = new Longs();
  private final Longs individualNumbers = new Longs();
  private final Longs stayCards = new Longs();

  int size() {
    return serials.size();
  }

  void add(IndexedPerson person) {
    int row = serials.size();
    serials.add(Math.toIntExact(person.number().serial()));
    sexes.add(person.sex().code());
    removed.add(person.removed().map(day -> (int) day.toEpochDay()).orElse(Segment.ON_REGISTER));
    codes.add(Long.parseLong(person.code().digits()));
    individualNumbers.add(
        person.individualNumber().map(number -> Long.parseLong(number.digits())).orElse(0L));
    stayCards.add(person.stayCard().map(StayCardNumber::packed).orElse(0L));
    birth(row, person.birth());
    for (int i = 0; i < person.names().size(); i++) {
      name(row, person.names().get(i), i == 0);
    }
    for (int i = 0; i < person.addresses().size(); i++) {
      Place place = person.addresses().get(i);
      if (place.former()) {
        places.former(row, place);
      } else {
        places.present(place);
      }
    }
  }

  private void birth(int row, RegisterDate birth) {
    days.add(BirthColumns.day(birth.sortKey()));
    if (!(birth instanceof RegisterDate.Calendar)) {
      odd.add(row);
      oddLast.add(BirthColumns.day(birth.lastKey()));
      oddCodes.add(birth.encode());
    }
  }

  private void name(int row, Name name, boolean first) {
    List<String> keys = Kana.keys(name.reading());
    String key = keys.getFirst();
    String apart = keys.size() > 1 ? keys.get(1) : "";
    String asWritten = SearchKeys.written(name.written());
    if (first) {
      reading.add(key);
      written.add(asWritten);
    } else {
      other(row, name.former(), key, asWritten);
    }
    if (!apart.isEmpty()) {
      other(row, name.former(), apart, "");
    }
  }

  private void other(int row, boolean isFormer, String key, String asWritten) {
    others.add(row);
    former.add(isFormer ? 1 : 0);
    otherReading.add(key);
    otherWritten.add(asWritten);
  }

  Segment build() {
    int[] day = days.toArray();
    int[] serial = serials.toArray();
    Comparator<Integer> byDay = Comparator.comparingInt(row -> day[row]);
    int[] order =
        Sorting.order(reading, byDay.thenComparing(Comparator.comparingInt(row -> serial[row])));
    int[] place = Sorting.inverse(order);
    int[] sex = Sorting.inOrder(sexes.toArray(), order);
    byte[] sexBytes = new byte[sex.length];
    for (int i = 0; i < sex.length; i++) {
      sexBytes[i] = (byte) sex[i];
    }
    int[] orderedSerials = Sorting.inOrder(serial, order);
    return new Segment(
        orderedSerials,
        sexBytes,
        Sorting.inOrder(removed.toArray(), order),
        NumberColumn.of(Sorting.longs(orderedSerials)),
        NumberColumn.of(codes.inOrder(order)),
        NumberColumn.of(individualNumbers.inOrder(order)),
        NumberColumn.of(stayCards.inOrder(order)),
        names(order, place),
        births(day, order, place),
        places.build(order, place));
  }

  private NameColumns names(int[] order, int[] place) {
    int[] ofRow = Sorting.inPlaces(others.toArray(), place);
    int[] otherOrder = Sorting.order(otherReading, Comparator.naturalOrder());
    int[] people = Sorting.inOrder(ofRow, otherOrder);
    int[] formers = Sorting.inOrder(former.toArray(), otherOrder);
    byte[] formerBytes = new byte[formers.length];
    for (int i = 0; i < formers.length; i++) {
      formerBytes[i] = (byte) formers[i];
    }
    int[] byPerson = Sorting.order(Sorting.longs(people));
    return new NameColumns(
        reading.pack(order),
        written.pack(order),
        people,
        formerBytes,
        otherReading.pack(otherOrder),
        otherWritten.pack(otherOrder),
        byPerson,
        Sorting.inOrder(people, byPerson),
        Bits.of(order.length, people));
  }

  private BirthColumns births(int[] day, int[] order, int[] place) {
    int[] ordered = Sorting.inOrder(day, order);
    int[] oddPlaces = Sorting.inPlaces(odd.toArray(), place);
    int[] oddOrder = Sorting.order(Sorting.longs(oddPlaces));
    int[] oddPeople = Sorting.inOrder(oddPlaces, oddOrder);
    return new BirthColumns(
        ordered,
        DayOrder.of(Sorting.order(Sorting.longs(ordered)), ordered),
        oddPeople,
        Sorting.inOrder(oddLast.toArray(), oddOrder),
        oddCodes.pack(oddOrder),
        Bits.of(order.length, oddPeople));
  }
}
