package jp.madoguchi.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentQuery;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchIndexTest {
  private static final int QUERIES = 1_500;

  private static SearchIndex indexOf(List<IndexedPerson> people) {
    SearchIndex.Builder builder = new SearchIndex.Builder();
    people.forEach(builder);
    return builder.build();
  }

  private static List<AddressNumber> oneByOne(
      List<IndexedPerson> people, ResidentQuery query, int limit) {
    return people.stream()
        .filter(person -> person.fits(query))
        .sorted(IndexedPerson.ORDER)
        .limit(limit)
        .map(IndexedPerson::number)
        .toList();
  }

  private static int compare(
      RandomTown town, List<IndexedPerson> people, SearchIndex inTest, long seed) {
    Random random = new Random(seed);
    int found = 0;
    for (int i = 0; i < QUERIES; i++) {
      ResidentQuery query = town.query(people.get(random.nextInt(people.size())));
      int limit = random.nextInt(4) == 0 ? 3 : Integer.MAX_VALUE;
      List<AddressNumber> expected = oneByOne(people, query, limit);
      assertEquals(
          Optional.of(expected), inTest.find(query, limit), () -> "seed " + seed + ", " + query);
      found += Math.min(1, expected.size());
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsWhomAScanOfEverybodyFinds(long seed) {
    RandomTown town = new RandomTown(seed);
    List<IndexedPerson> people = town.people(60 * (int) seed);
    int met = compare(town, people, indexOf(people), seed);
    assertTrue(met > QUERIES / 3, () -> "too few queries met anybody: " + met);
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void findsTheSameAfterChanges(long seed) {
    RandomTown town = new RandomTown(seed);
    Random random = new Random(seed);
    List<IndexedPerson> people = new ArrayList<>(town.people(500));
    SearchIndex inTest = indexOf(people);
    for (int i = 0; i < 40; i++) {
      List<IndexedPerson> changed = new ArrayList<>();
      for (int j = random.nextInt(20); j >= 0; j--) {
        long serial = 1 + random.nextInt(people.size());
        if (changed.stream().noneMatch(other -> other.number().serial() == serial)) {
          changed.add(town.person(serial));
        }
      }
      changed.add(town.person(people.size() + 1L));
      inTest.put(changed);
      for (IndexedPerson person : changed) {
        int at = (int) person.number().serial() - 1;
        if (at == people.size()) {
          people.add(person);
        } else {
          people.set(at, person);
        }
      }
    }
    compare(town, people, inTest, seed);
  }

  @Test
  void findsTheSameAfterItWasWrittenAndRead() throws Exception {
    RandomTown town = new RandomTown(7);
    List<IndexedPerson> people = town.people(400);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    indexOf(people).write(written);
    SearchIndex inTest = SearchIndex.read(new ByteArrayInputStream(written.toByteArray()));
    compare(town, people, inTest, 7);
  }

  @Test
  void cutOffItIsNotRead() throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    indexOf(new RandomTown(8).people(20)).write(written);
    byte[] cut = Arrays.copyOf(written.toByteArray(), written.size() - 1);
    assertThrows(IOException.class, () -> SearchIndex.read(new ByteArrayInputStream(cut)));
  }

  @Nested
  class Closed {
    @Test
    void isNotWritten() {
      SearchIndex inTest = indexOf(new RandomTown(1).people(3));
      inTest.close();
      assertThrows(IndexErased.class, () -> inTest.write(new ByteArrayOutputStream()));
    }

    @Test
    void findsNobodyAndSaysSo() {
      SearchIndex inTest = indexOf(new RandomTown(1).people(3));
      inTest.close();
      ResidentQuery query =
          new ResidentQuery(Optional.of(AddressNumber.of(1)), "", Optional.empty(), "");
      assertEquals(Optional.empty(), inTest.find(query, 1));
    }
  }

  @Test
  void anEmptyRegisterIsSearchedToo() {
    RandomTown town = new RandomTown(9);
    IndexedPerson somebody = town.person(1);
    SearchIndex inTest = indexOf(List.of());
    assertEquals(Optional.of(List.of()), inTest.find(town.query(somebody), 10));
    inTest.put(List.of(somebody));
    ResidentQuery query =
        new ResidentQuery(Optional.of(somebody.number()), "", Optional.empty(), "");
    assertEquals(Optional.of(List.of(somebody.number())), inTest.find(query, 10));
  }
}
