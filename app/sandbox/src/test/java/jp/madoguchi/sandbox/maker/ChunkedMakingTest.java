package jp.madoguchi.sandbox.maker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.delta.Downstream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.reconcile.TreeHead;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.sandbox.maker.MakingProgress.Step;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A city that takes many transactions: eleven of at most a hundred residents. */
class ChunkedMakingTest {
  private static final int RESIDENTS = 1_050;
  private static final int CHUNK = 100;
  private static final SandboxPlan PLAN = SandboxPlan.ofMadeUpCity(RESIDENTS, 1);

  private final StoppedClock clock = new StoppedClock();
  private final Randomness randomness = new SystemRandomness();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path parent;

  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @BeforeEach
  void choosePlace() {
    directory = parent.resolve("sandbox");
  }

  private void make(Path place, MakingProgress progress) throws Exception {
    new SandboxMaker(DirectoryFiles::new, clock, randomness, progress, CHUNK).make(place, PLAN);
  }

  /** Does something once so many residents are at the terminal. */
  private record Midway(Runnable act) implements MakingProgress {
    @Override
    public void at(Step step, long residents) {
      if (step == Step.TERMINAL && residents == 3 * CHUNK) {
        act.run();
      }
    }

    @Override
    public void done(Step step) {}
  }

  @Test
  void terminalAndCentreHoldTheSamePeopleAndAllOfThem() throws Exception {
    make(directory, new Midway(() -> {}));
    assertHoldsEverybody(directory);
  }

  @Test
  void everyChunkIsHeardOnBothSides() throws Exception {
    Queue<String> heard = new ConcurrentLinkedQueue<>();
    make(
        directory,
        new MakingProgress() {
          @Override
          public void at(Step step, long residents) {
            heard.add(step + " " + residents);
          }

          @Override
          public void done(Step step) {}
        });
    List<String> wanted =
        LongStream.rangeClosed(1, 11)
            .map(chunk -> Math.min(chunk * CHUNK, RESIDENTS))
            .boxed()
            .flatMap(count -> Stream.of("CENTRE " + count, "TERMINAL " + count))
            .sorted()
            .toList();
    assertEquals(wanted, heard.stream().sorted().toList());
  }

  @Test
  void aFailureBetweenChunksLeavesNothing() throws Exception {
    var failing =
        new Midway(() -> {
          throw new UncheckedIOException(new IOException("pulled"));
        });
    assertThrows(UncheckedIOException.class, () -> make(directory, failing));
    assertEquals(new SandboxState.Absent(), SandboxState.of(directory));
  }

  /** What lies on the disk at that moment is what a kill would leave. */
  @Test
  void aKillBetweenChunksLeavesItHalfWrittenAndTheNextStartClearsIt() throws Exception {
    Path killed = Files.createDirectory(parent.resolve("killed")).resolve("sandbox");
    make(
        directory,
        new Midway(() -> copy(SandboxPlace.making(directory), SandboxPlace.making(killed))));
    assertTrue(
        Files.exists(SandboxPlace.making(killed).resolve("terminal").resolve("store.mv.db")));
    assertEquals(new SandboxState.HalfWritten(), SandboxState.of(killed));
    make(killed, new Midway(() -> {}));
    assertHoldsEverybody(killed);
    assertTrue(Files.notExists(SandboxPlace.making(killed)));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> entries = Files.walk(from)) {
      for (Path entry : entries.toList()) {
        Files.copy(entry, to.resolve(from.relativize(entry).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void assertHoldsEverybody(Path place) throws Exception {
    try (Sandbox sandbox = Sandbox.open(place, clock, randomness);
        Secret key = new StoreKeys(sandbox, clock).of(TrayCard.AOKI);
        var database =
            SealedDatabase.open(sandbox.terminalFiles(), KeySlots.FIRST_STORE, key, randomness);
        CentreStore centre = CentreFiles.of(sandbox).openEmbedded()) {
      TerminalStore terminal = TerminalStore.open(database, clock, randomness, Sandbox.TERMINAL);
      assertEquals(RESIDENTS, sandbox.residents());
      int atCentre = centre.inTransaction(it -> it.residents().count());
      assertEquals(RESIDENTS, atCentre);
      TreeHead head = centre.inTransaction(it -> it.deltas().head());
      assertEquals(RESIDENTS, head.cursor());
      assertEquals(new Downstream.Standing(head, 0), terminal.downstream().standing());
      for (int serial = 1; serial <= RESIDENTS; serial++) {
        AddressNumber number = AddressNumber.of(serial);
        Optional<ResidentRecord> here = terminal.register().current(number);
        assertTrue(here.isPresent(), number::digits);
        assertEquals(here, centre.inTransaction(it -> it.residents().current(number)));
      }
      assertEquals(Optional.empty(), terminal.register().current(AddressNumber.of(RESIDENTS + 1)));
    }
  }
}
