package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredLogTest {
  private static final int LONGEST_DETAIL = 500;
  private static final AccessNote SEARCH = AccessNote.of(AccessEvent.SEARCH, "ヤマダ");

  @TempDir Path folder;
  private OpenStore open;
  private AccessLog inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inFile(folder);
    inTest = open.store().log();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private AccessEntry append(AccessNote note) {
    return inTest.append(People.CLERK, Optional.empty(), Optional.of(Moves.PURPOSE), note);
  }

  private List<AccessEntry> all() {
    return inTest.from(1, Integer.MAX_VALUE);
  }

  @Test
  void entriesOfOneActAreChainedInTheirOrder() {
    List<AccessNote> notes =
        List.of(SEARCH, AccessNote.about(AccessEvent.VIEW, AddressNumber.of(1), ""));
    inTest.append(People.CLERK, Optional.empty(), Optional.of(Moves.PURPOSE), notes);
    List<AccessEntry> entries = all();
    assertEquals(
        List.of(AccessEvent.SEARCH, AccessEvent.VIEW),
        entries.stream().map(AccessEntry::event).toList());
    assertEquals(
        AccessCodec.hash(AccessCodec.encode(entries.getFirst())), entries.getLast().previousHash());
  }

  @Test
  void anEmptyLogHasNoLastEntry() {
    assertEquals(Optional.empty(), inTest.last());
  }

  @Test
  void theFirstEntryFollowsZeros() {
    AccessEntry first = append(SEARCH);
    assertEquals(1, first.sequence());
    assertEquals(AccessCodec.NO_HASH, first.previousHash());
  }

  @Test
  void entriesAreReadFromASequenceOnUpToALimit() {
    List<AccessEntry> written = IntStream.range(0, 5).mapToObj(i -> append(SEARCH)).toList();
    assertEquals(written.subList(1, 4), inTest.from(2, 3));
    assertEquals(written.getLast(), inTest.last().orElseThrow());
  }

  @Test
  void theLongestDetailIsKeptWhole() {
    AccessNote longest = AccessNote.of(AccessEvent.SEARCH, "窓".repeat(LONGEST_DETAIL));
    append(longest);
    assertEquals(List.of(longest.detail()), all().stream().map(AccessEntry::detail).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whateverIsLoggedTheChainHolds(long seed) {
    Random random = new Random(seed);
    List<AccessEntry> written =
        IntStream.range(0, 40)
            .mapToObj(i ->
                inTest.append(
                    random.nextBoolean() ? People.CLERK : People.CHIEF,
                    maybe(random, Moves.freshId()),
                    maybe(random, purpose(random)),
                    note(random)))
            .toList();
    assertEquals(written, all());
    assertChained(written);
  }

  @Test
  void theSequenceHasNoGapsWhenSeveralThreadsWrite() throws Exception {
    List<Callable<Void>> clerks =
        IntStream.range(0, 4)
            .<Callable<Void>>mapToObj(i ->
                () -> {
                  IntStream.range(0, 10).forEach(n -> append(SEARCH));
                  return null;
                })
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var clerk : threads.invokeAll(clerks)) {
        clerk.get();
      }
    }
    assertEquals(40, all().size());
    assertChained(all());
  }

  private static void assertChained(List<AccessEntry> entries) {
    assertEquals(
        LongStream.rangeClosed(1, entries.size()).boxed().toList(),
        entries.stream().map(AccessEntry::sequence).toList());
    Bytes previous = AccessCodec.NO_HASH;
    for (AccessEntry entry : entries) {
      assertEquals(previous, entry.previousHash());
      previous = AccessCodec.hash(AccessCodec.encode(entry));
    }
  }

  private static AccessNote note(Random random) {
    AccessEvent[] events = AccessEvent.values();
    return new AccessNote(
        events[random.nextInt(events.length)],
        maybe(random, AddressNumber.of(1 + random.nextInt(1_000_000))),
        maybe(random, Moves.freshId()),
        People.EXACT_NAME.repeat(random.nextInt(40)),
        random.nextInt(9),
        random.nextBoolean());
  }

  private static Purpose purpose(Random random) {
    Purpose.Reason[] reasons = Purpose.Reason.values();
    return new Purpose(reasons[random.nextInt(reasons.length)], "受付" + random.nextInt());
  }

  private static <T> Optional<T> maybe(Random random, T value) {
    return random.nextBoolean() ? Optional.of(value) : Optional.empty();
  }
}
