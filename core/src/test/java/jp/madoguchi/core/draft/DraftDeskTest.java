package jp.madoguchi.core.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DraftDeskTest {
  private static final Ulid FORM = new Ulid("01J00000000000000000000001");
  private static final Ulid OTHER = new Ulid("01J00000000000000000000002");
  private static final OperatorId CLERK = Samples.ENTRANT.id();

  private final Disk disk = new Disk();
  private final DraftDesk inTest = new DraftDesk(disk);

  private static Draft draft(Ulid id, int second, String lot) {
    return new Draft(
        id,
        CLERK,
        "move-within",
        Samples.PURPOSE,
        Map.of("lot", lot),
        Samples.NOW.plusSeconds(second));
  }

  private static List<String> lots(List<Draft> drafts) {
    return drafts.stream().map(draft -> draft.fields().getOrDefault("lot", "")).toList();
  }

  @Nested
  class Writing {
    @Test
    void theNewestStateOfEachFormIsKept() {
      inTest.put(draft(FORM, 1, "earlier"));
      inTest.put(draft(OTHER, 2, "other"));
      inTest.put(draft(FORM, 3, "later"));
      inTest.write();
      assertEquals(List.of("later", "other"), disk.written());
    }

    @Test
    void whatWasWrittenIsNotWrittenAgain() {
      inTest.put(draft(FORM, 1, "3"));
      inTest.write();
      inTest.write();
      assertEquals(1, disk.writes);
    }

    @Test
    void whatIsTypedDuringAWriteIsWrittenToo() {
      disk.during = () -> inTest.put(draft(FORM, 2, "later"));
      inTest.put(draft(FORM, 1, "earlier"));
      inTest.write();
      assertEquals(List.of("later"), disk.written());
    }

    @Test
    void whatTheDiskRefusedIsWrittenTheNextTime() {
      disk.during =
          () -> {
            throw new StoreUnavailable(new StoreFailure.Full(new IllegalStateException("full")));
          };
      inTest.put(draft(FORM, 1, "3"));
      assertThrows(StoreUnavailable.class, inTest::write);
      inTest.write();
      assertEquals(List.of("3"), disk.written());
    }
  }

  @Nested
  class Reading {
    @Test
    void whatWaitsIsSeenInThePlaceOfWhatIsWritten() {
      inTest.put(draft(FORM, 1, "earlier"));
      inTest.put(draft(OTHER, 2, "other"));
      inTest.write();
      inTest.put(draft(FORM, 3, "later"));
      assertEquals(List.of("later", "other"), lots(inTest.of(CLERK)));
    }

    @Test
    void anotherOperatorSeesNothingOfIt() {
      inTest.put(draft(FORM, 1, "3"));
      assertEquals(List.of(), inTest.of(Samples.APPROVER.id()));
    }
  }

  @Nested
  class Discarding {
    @Test
    void aLateWriteBringsNothingBack() {
      inTest.put(draft(FORM, 1, "3"));
      inTest.write();
      inTest.discard(FORM);
      inTest.put(draft(FORM, 2, "3-4"));
      inTest.write();
      assertEquals(List.of(), disk.written());
    }

    @Test
    void whatStillWaitsIsNotWritten() {
      inTest.put(draft(FORM, 1, "3"));
      inTest.discard(FORM);
      inTest.write();
      assertEquals(List.of(), disk.written());
      assertEquals(List.of(), inTest.of(CLERK));
    }

    @Test
    void aWriteThatIsUnderWayEndsFirst() throws Exception {
      inTest.put(draft(FORM, 1, "3"));
      Thread writing = disk.stuck(inTest::write);
      Thread discarding = Thread.ofPlatform().start(() -> inTest.discard(FORM));
      while (discarding.isAlive() && discarding.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      disk.free();
      writing.join();
      discarding.join();
      assertEquals(List.of(), disk.written());
    }
  }

  @Nested
  class Finishing {
    @Test
    void whatWasTypedLastIsKept() throws Exception {
      inTest.put(draft(FORM, 1, "earlier"));
      inTest.write();
      inTest.put(draft(FORM, 2, "later"));
      inTest.finish(Duration.ZERO);
      assertEquals(List.of("later"), disk.written());
    }

    @Test
    void aWriteThatIsUnderWayIsWaitedFor() throws Exception {
      inTest.put(draft(FORM, 1, "earlier"));
      Thread writing = disk.stuck(inTest::write);
      inTest.put(draft(FORM, 2, "later"));
      disk.free();
      inTest.finish(Duration.ofMinutes(1));
      assertEquals(List.of("later"), disk.written());
      writing.join();
    }

    @Test
    void aDiskThatHangsIsNotWaitedForWithoutEnd() throws Exception {
      inTest.put(draft(FORM, 1, "3"));
      Thread writing = disk.stuck(inTest::write);
      StoreUnavailable late =
          assertThrows(StoreUnavailable.class, () -> inTest.finish(Duration.ZERO));
      assertEquals(StoreFailure.Unreachable.class, late.failure().getClass());
      disk.free();
      writing.join();
    }
  }

  /** Drafts in memory, with something that happens once during a write. */
  private static final class Disk implements Drafts {
    private final Map<Ulid, Draft> kept = new LinkedHashMap<>();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch freed = new CountDownLatch(1);
    private Runnable during = () -> {};
    private int writes;

    /** Runs it until a write is under way, which then waits for {@link #free}. */
    Thread stuck(Runnable write) throws InterruptedException {
      during =
          () -> {
            reached.countDown();
            try {
              freed.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          };
      Thread thread = Thread.ofPlatform().start(write);
      reached.await();
      return thread;
    }

    void free() {
      freed.countDown();
    }

    synchronized List<String> written() {
      return lots(List.copyOf(kept.values()));
    }

    @Override
    public List<DraftTrace> others(OperatorId me) {
      return List.of();
    }

    @Override
    public void keep(Draft draft) {
      Runnable once = during;
      during = () -> {};
      once.run();
      synchronized (this) {
        kept.put(draft.id(), draft);
        writes++;
      }
    }

    @Override
    public synchronized List<Draft> of(OperatorId operator) {
      return kept.values().stream().filter(it -> it.operator().equals(operator)).toList();
    }

    @Override
    public synchronized void discard(Ulid id) {
      kept.remove(id);
    }
  }
}
