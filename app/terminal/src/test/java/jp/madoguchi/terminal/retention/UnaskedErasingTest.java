package jp.madoguchi.terminal.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.ReceivedFile;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.retention.RetentionRun.Stage;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestCounters;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnaskedErasingTest {
  private static final Operator CHIEF = TestStore.operator("EGUCHI-1", Right.ADMINISTER);
  private static final Operator CLERK = TestStore.operator("SATO-1", Right.LOOK_UP);

  @TempDir Path folder;
  private final Tasks workers = new Tasks();
  private TestCounters counters;

  @BeforeEach
  void open() throws Exception {
    counters = new TestCounters(folder, CHIEF, CLERK);
  }

  @AfterEach
  void close() throws Exception {
    counters.close();
  }

  private UnaskedErasing of(Operator operator) throws Exception {
    TestCards cards = new TestCards(counters.clock(), counters.randomness());
    VirtualPivCard card = new VirtualPivCard(cards.card(operator.id().value()));
    return new UnaskedErasing(
        counters.counter(operator, card).retention(),
        new Background(workers, Runnable::run, _ -> {}),
        counters.clock(),
        Duration.ZERO);
  }

  private void receive() {
    counters
        .store()
        .receivedFiles()
        .put(
            new ReceivedFile(
                counters.ulid(),
                Kept.ADDRESSEES,
                LocalDate.of(2020, 4, 1),
                Bytes.of(new byte[] {1})));
  }

  private int received() {
    return counters.store().receivedFiles().of(Kept.ADDRESSEES).size();
  }

  private Optional<RetentionRun> last() {
    return counters.store().retention().last();
  }

  @Test
  void beginsOnceAndNotByItsMaking() throws Exception {
    receive();
    UnaskedErasing inTest = of(CLERK);
    assertEquals(0, workers.waiting());
    inTest.begin();
    inTest.begin();
    assertEquals(1, workers.waiting());
    workers.runAll();
    assertEquals(0, received());
  }

  @Test
  void saysNothingWhereAllGoesByItself() throws Exception {
    receive();
    for (Operator each : List.of(CLERK, CHIEF)) {
      UnaskedErasing inTest = of(each);
      inTest.begin();
      workers.runAll();
      assertEquals(Optional.empty(), inTest.word().get());
    }
    assertEquals(List.of("rewritten"), counters.keeper().done());
    assertTrue(last().orElseThrow().isDone());
  }

  @Test
  void saysNothingWhereOthersLeaveNoMomentToWriteTheFileAnew() throws Exception {
    receive();
    counters.keeper().failWith(new StoreFailure.Busy());
    UnaskedErasing inTest = of(CHIEF);
    inTest.begin();
    workers.runAll();
    assertEquals(Optional.empty(), inTest.word().get());
    assertEquals(0, received());
    assertEquals(Stage.REWRITING, last().orElseThrow().stage());
  }

  @Test
  void erasesNothingOnceTheSessionHasEnded() throws Exception {
    receive();
    UnaskedErasing inTest = of(CLERK);
    inTest.stop();
    inTest.begin();
    workers.runAll();
    assertEquals(1, received());
  }

  @Test
  void doesNotEvenLookOnceTheSessionHasEnded() throws Exception {
    UnaskedErasing inTest = of(CLERK);
    inTest.stop();
    counters.close();
    inTest.begin();
    workers.runAll();
    assertEquals(Optional.empty(), inTest.word().get(), "it looked, and failed");
    counters = new TestCounters(Files.createDirectories(folder.resolve("next")), CLERK);
  }

  @Nested
  class SomebodyIsTold {
    private Message told(Operator operator) throws Exception {
      UnaskedErasing inTest = of(operator);
      inTest.begin();
      workers.runNext();
      return inTest.word().get().orElseThrow();
    }

    @BeforeEach
    void somethingIsDue() {
      receive();
    }

    @Test
    void thatTheDateCannotBeReliedOn() throws Exception {
      counters.lease(counters.clock().now().minus(Duration.ofDays(63)));
      assertEquals(Message.of("retention.others.CLOCK", 1L), told(CLERK));
      assertEquals(1, received());
    }

    @Test
    void whatToDoAboutItWhereItIsTheirs() throws Exception {
      counters.lease(counters.clock().now().minus(Duration.ofDays(63)));
      assertEquals(Message.of("retention.mine.CLOCK", 1L), told(CHIEF));
    }

    @Test
    void thatTheDiskFailed() throws Exception {
      counters.keeper().failWith(new StoreFailure.Full(new IOException("full")));
      assertEquals(Message.of("retention.mine.FAILED"), told(CHIEF));
      assertEquals(Stage.REWRITING, last().orElseThrow().stage());
    }

    @Test
    void thatAnAdministratorIsWaitedFor() throws Exception {
      RetentionRun old =
          new RetentionRun(
              counters.ulid(),
              CLERK.id(),
              true,
              counters.clock().today().minusDays(8),
              counters.clock().now().minus(UnaskedErasing.UNWRITTEN).minusSeconds(1),
              Stage.ERASING,
              Optional.empty(),
              List.of());
      counters.store().retention().begin(old);
      assertEquals(Message.of("retention.others.UNWRITTEN"), told(CLERK));
    }
  }
}
