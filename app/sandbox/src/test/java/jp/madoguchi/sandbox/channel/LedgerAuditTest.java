package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.centre.ledger.LedgerAudit;
import jp.madoguchi.centre.ledger.LedgerAudit.Flaw;
import jp.madoguchi.centre.ledger.LedgerAudit.Verdict;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.merkle.MerkleFrontier;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentrePlace;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goal F8 for the centre's log: whatever is altered, taken out or swapped is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerAuditTest {
  private static final int ENTRIES = 6;

  @SuppressWarnings("NullAway.Init")
  private Channel.World world;

  @SuppressWarnings("NullAway.Init")
  private LedgerHead head;

  @SuppressWarnings("NullAway.Init")
  private Path sound;

  @SuppressWarnings("NullAway.Init")
  private Path folder;

  /** What somebody does to the tables at one entry, and what is found then. */
  private record Deed(String name, Flaw found, List<String> statements) {
    static Deed at(int entry, String name, Flaw found, String... statements) {
      return new Deed(
          name + " " + entry,
          found,
          Stream.of(statements).map(each -> each.replace("?", Integer.toString(entry))).toList());
    }

    @Override
    public String toString() {
      return name;
    }
  }

  @BeforeAll
  void sixEntries(@TempDir Path directory) throws Exception {
    folder = directory;
    world = Channel.World.make();
    sound = folder.resolve("sound");
    head = made(sound);
  }

  /** A log of so many empty batches, with its head. */
  private LedgerHead made(Path directory) throws Exception {
    try (Channel channel = Channel.open(world, new CentrePlace.Embedded(directory));
        HttpLine line = channel.line()) {
      Bytes previous = CentreStore.noHash();
      for (int i = 1; i <= ENTRIES; i++) {
        byte[] sealed = channel.sealedEmpty(i, previous);
        LinePath path = new LinePath.BatchAt(1, i);
        Line.Answer answer = line.ask(path.method(), path.text(), sealed);
        assertEquals(200, answer.status());
        previous = Sha256.of(sealed);
      }
      return LedgerHead.parse(channel.centre.ledger().toShow().text()).orElseThrow();
    }
  }

  private Path copy() throws Exception {
    Path copy = Files.createTempDirectory(folder, "altered");
    try (Stream<Path> files = Files.list(sound)) {
      for (Path each : files.toList()) {
        Files.copy(each, copy.resolve(each.getFileName()));
      }
    }
    return copy;
  }

  private Path altered(Deed deed) throws Exception {
    Path copy = copy();
    String url = "jdbc:h2:file:" + copy.resolve("centre").toAbsolutePath();
    try (Connection connection = DriverManager.getConnection(url, "centre", "");
        Statement statement = connection.createStatement()) {
      for (String each : deed.statements()) {
        assertTrue(statement.executeUpdate(each) > 0, each);
      }
    }
    return copy;
  }

  private Verdict check(Path directory, Optional<LedgerHead> vouched) {
    try (CentreStore store = TestCentre.open(directory)) {
      return LedgerAudit.check(store, world.keys().check(), vouched);
    }
  }

  @Test
  void aLogThatNobodyTouchedIsSound() throws Exception {
    assertEquals(new Verdict.Sound(ENTRIES, ENTRIES), check(copy(), Optional.of(head)));
  }

  @Test
  void aLogIsSoundAfterTheCertificatesOfItsKeysHaveEnded() throws Exception {
    Clock later = new FixedClock(Channel.CLOCK.now().plus(Duration.ofDays(4000)));
    CertificateCheck check =
        new CertificateCheck(world.keys().issuer().anchors(), Revocations.none(), later);
    try (CentreStore store = TestCentre.open(copy())) {
      assertEquals(
          new Verdict.Sound(ENTRIES, ENTRIES), LedgerAudit.check(store, check, Optional.of(head)));
    }
  }

  static Stream<Deed> deeds() {
    return IntStream.rangeClosed(1, ENTRIES).boxed().flatMap(LedgerAuditTest::deedsAt);
  }

  /** The same bytes but for eight of them. */
  private static String bent(int from) {
    return "substring(content from 1 for %d) || X'abababababababab' || substring(content from %d)"
        .formatted(from - 1, from + 8);
  }

  private static Stream<Deed> deedsAt(int entry) {
    String sealed = "(select hash from batch where centre_index = ?)";
    Stream<Deed> each =
        Stream.of(
            Deed.at(
                entry,
                "sealed bytes altered at",
                Flaw.BYTES_DIFFER,
                "update sealed_part set content = " + bent(40) + " where hash = " + sealed),
            Deed.at(
                entry,
                "sealed bytes taken away at",
                Flaw.BYTES_MISSING,
                "delete from sealed_part where hash = " + sealed),
            Deed.at(
                entry,
                "entry's hash altered at",
                Flaw.BYTES_MISSING,
                "update batch set hash = X'" + "ab".repeat(32) + "' where centre_index = ?"),
            Deed.at(
                entry,
                "receipt altered at",
                Flaw.RECEIPT_UNSIGNED,
                "update receipt set content = " + bent(3000) + " where centre_index = ?"),
            Deed.at(
                entry,
                "receipt of another put at",
                Flaw.RECEIPT_DIFFERS,
                "update receipt set content = (select content from receipt where centre_index = "
                    + (entry == 1 ? 2 : 1)
                    + ") where centre_index = ?"),
            Deed.at(
                entry,
                "entry and receipt put elsewhere from",
                Flaw.ENTRY_MISSING,
                "update receipt set centre_index = 1000, sequence = 1000 where centre_index = ?",
                "update batch set centre_index = 1000, sequence = 1000 where centre_index = ?"));
    Stream<Deed> swaps =
        IntStream.rangeClosed(entry + 1, ENTRIES)
            .mapToObj(other ->
                Deed.at(
                    entry,
                    "places swapped with " + other + " of",
                    Flaw.RECEIPT_DIFFERS,
                    "update batch set centre_index = 1000 where centre_index = ?",
                    "update batch set centre_index = ? where centre_index = " + other,
                    "update batch set centre_index = " + other + " where centre_index = 1000"));
    return Stream.concat(each, swaps);
  }

  @ParameterizedTest
  @MethodSource("deeds")
  void whateverIsDoneToOneEntryIsFound(Deed deed) throws Exception {
    Verdict.Bad found =
        assertInstanceOf(Verdict.Bad.class, check(altered(deed), Optional.of(head)));

    assertEquals(deed.found(), found.flaw());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void aCentreWithoutOneOfItsEntriesDoesNotOpen(int entry) throws Exception {
    Path directory =
        altered(
            Deed.at(
                entry,
                "taken out",
                Flaw.ENTRY_MISSING,
                "delete from receipt where centre_index = ?",
                "delete from batch where centre_index = ?"));

    assertThrows(StoreUnavailable.class, () -> check(directory, Optional.of(head)));
  }

  @Test
  void aLogWhoseEndWasCutOffIsShorterThanItsCheckpoint() throws Exception {
    Deed cut =
        new Deed(
            "cut",
            Flaw.SHORTER_THAN_VOUCHED,
            List.of(
                "delete from receipt where centre_index > 4",
                "delete from batch where centre_index > 4",
                "update centre_log set size = 4, frontier = X'" + frontier(4) + "'"));
    Path directory = altered(cut);

    assertEquals(
        new Verdict.Bad(4, Flaw.SHORTER_THAN_VOUCHED), check(directory, Optional.of(head)));
    assertEquals(new Verdict.Sound(4, 0), check(directory, Optional.empty()));
  }

  private String frontier(int size) throws Exception {
    try (CentreStore store = TestCentre.open(copy())) {
      MerkleFrontier log = MerkleFrontier.empty();
      for (var each : store.read(transaction -> transaction.ledger().after(0, size))) {
        log = log.append(each.hash().toArray());
      }
      return Bytes.of(log.encode()).hex();
    }
  }

  /** Whoever holds the centre's keys can make a log anew; not what was vouched for elsewhere. */
  @Test
  void aLogThatWasMadeAnewWithTheCentresKeysIsNotTheOneThatWasVouchedFor() throws Exception {
    Path other = folder.resolve("other");
    made(other);

    assertEquals(new Verdict.Sound(ENTRIES, 0), check(other, Optional.empty()));
    assertEquals(
        new Verdict.Bad(ENTRIES, Flaw.OTHER_THAN_VOUCHED), check(other, Optional.of(head)));
  }
}
