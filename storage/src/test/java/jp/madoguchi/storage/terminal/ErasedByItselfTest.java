package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.retention.ByItself;
import jp.madoguchi.core.retention.ByItself.Reason;
import jp.madoguchi.core.retention.ClockDoubt;
import jp.madoguchi.core.retention.Kept;
import jp.madoguchi.core.retention.KnownDay;
import jp.madoguchi.core.retention.Pace;
import jp.madoguchi.core.retention.RetentionDesk;
import jp.madoguchi.core.retention.RetentionRun;
import jp.madoguchi.core.retention.RetentionRun.Stage;
import jp.madoguchi.core.retention.RetentionTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C6: what is due goes by itself, unless the date or the terms cannot be relied on. */
class ErasedByItselfTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 4, 1);
  private static final LocalDate LONG_AGO = LocalDate.of(1876, 3, 31);
  private static final ResidentRecord HANA = People.resident(1, "ハナ", "1960-01-01");

  private final DayClock clock = new DayClock(TODAY);
  private final Retained.NoKeeper keeper = new Retained.NoKeeper();
  private final Instant lease = clock.now();
  private PlainDatabase database;
  private TerminalStore store;

  @BeforeEach
  void open() throws Exception {
    database = PlainDatabase.inMemory();
    store = TerminalStore.open(database, clock, FreshBytes.source(), OpenStore.TERMINAL);
    store.operators().put(People.operator(People.CLERK, Right.ENTER));
    store.operators().put(People.operator(People.CHIEF, Right.APPROVE));
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  private RetentionDesk desk(RetentionTerms terms, Right... rights) {
    return Retained.desk(store, clock, keeper, Retained.session(rights), terms, lease);
  }

  private RetentionDesk clerk() {
    return desk(RetentionTerms.usual(), Right.LOOK_UP);
  }

  private RetentionDesk administrator() {
    return desk(RetentionTerms.usual(), Right.ADMINISTER);
  }

  /** Somebody signs in, and what is due is erased. */
  private static ByItself signIn(RetentionDesk desk) throws Exception {
    return desk.byItself(Pace.AT_ONCE);
  }

  private void receive() {
    store.receivedFiles().put(Retained.file(Kept.ADDRESSEES, LONG_AGO, "送付先"));
  }

  private int received() {
    return store.receivedFiles().of(Kept.ADDRESSEES).size();
  }

  private RetentionRun last() {
    return store.retention().last().orElseThrow();
  }

  private List<AccessEntry> erasures(AccessEvent event) {
    return store.log().from(1, 1000).stream().filter(entry -> entry.event() == event).toList();
  }

  @Nested
  class AClerk {
    @Test
    void whoSignsInBringsAboutWhatIsDue() throws Exception {
      receive();
      assertInstanceOf(ByItself.Done.class, signIn(clerk()));
      assertEquals(0, received());
      assertTrue(last().byItself());
      assertEquals(Stage.REWRITING, last().stage());
      assertEquals(0, keeper.rewritten);
    }

    @Test
    void isNotSaidToHaveErased() throws Exception {
      receive();
      signIn(clerk());
      assertEquals(List.of(), erasures(AccessEvent.ERASED));
      AccessEntry entry = erasures(AccessEvent.ERASED_BY_ITSELF).getFirst();
      assertEquals("retention ADDRESSEES counted from 2026-03-30 or before", entry.detail());
      assertEquals(1, entry.records());
    }

    @Test
    void withNothingDueLeavesNoTrace() throws Exception {
      assertInstanceOf(ByItself.Nothing.class, signIn(clerk()));
      assertEquals(Optional.empty(), store.retention().last());
      assertEquals(Optional.empty(), store.log().last());
    }

    @Test
    void ofTheNextDayErasesBeforeTheFileWasWrittenAnew() throws Exception {
      receive();
      signIn(clerk());
      receive();
      signIn(clerk());
      assertEquals(0, received());
      assertEquals(2, store.retention().unwritten().count());
    }
  }

  @Nested
  class AnAdministrator {
    @Test
    void hasTheFileWrittenAnewForAllRunsBefore() throws Exception {
      receive();
      signIn(clerk());
      RetentionRun first = last();
      receive();
      signIn(clerk());
      assertInstanceOf(ByItself.Done.class, signIn(administrator()));
      assertEquals(1, keeper.rewritten);
      assertTrue(last().isDone());
      assertEquals(0, store.retention().unwritten().count());
      assertThrows(IllegalStateException.class, () -> store.retention().erased(first.id()));
    }

    @Test
    void withNothingToWriteAnewIsLeftInPeace() throws Exception {
      assertInstanceOf(ByItself.Nothing.class, signIn(administrator()));
      assertEquals(0, keeper.rewritten);
    }

    @Test
    void whoGoesOnAfterItWasDoneMeanwhileDoesNothing() throws Exception {
      receive();
      signIn(administrator());
      RetentionRun done = last();
      assertEquals(done, administrator().resume(_ -> {}));
      assertEquals(1, keeper.rewritten);
      assertEquals(List.of(), erasures(AccessEvent.ERASED));
    }
  }

  @Nested
  class ASignOut {
    @Test
    void stopsBetweenPortionsAndTheNextSignInGoesOn() throws Exception {
      store.bulkLoad(
          LongStream.rangeClosed(1, 120)
              .mapToObj(i -> Retained.removed(People.resident(i, "ハナ", "1960-01-01"), LONG_AGO)));
      AtomicInteger portions = new AtomicInteger();
      assertInstanceOf(
          ByItself.Nothing.class, clerk().byItself(() -> portions.incrementAndGet() <= 2));
      assertEquals(100, last().erased());
      assertEquals(Stage.ERASING, last().stage());
      assertInstanceOf(ByItself.Done.class, signIn(clerk()));
      assertEquals(120, last().erased());
      assertEquals(120, store.retention().unwritten().count());
      assertTrue(
          erasures(AccessEvent.ERASED_BY_ITSELF).getLast().detail().endsWith("2026-04-01 resumed"));
    }
  }

  @Nested
  class TheDate {
    @ParameterizedTest(name = "{0} after the lease began on 2026-04-01: erased {1}")
    @CsvSource({"2026-04-01, true", "2026-06-02, true", "2026-06-03, false", "2033-04-01, false"})
    void isBelievedForTwoMonths(LocalDate today, boolean erased) throws Exception {
      receive();
      clock.put(today);
      ByItself found = signIn(clerk());
      assertEquals(erased ? 0 : 1, received());
      assertEquals(!erased, found.equals(new ByItself.LeftToPeople(Reason.CLOCK, 1)));
    }

    @Test
    void isNotBelievedForBeingReadTwice() throws Exception {
      receive();
      clock.put(LocalDate.of(2033, 4, 1));
      for (int i = 0; i < 3; i++) {
        AnchoredTerminal.log(store, AccessEvent.LOGIN);
        signIn(clerk());
      }
      assertEquals(1, received());
      assertEquals(
          Optional.of(new ClockDoubt(LocalDate.of(2033, 4, 1), TODAY)), clerk().standing().doubt());
    }

    @Test
    void isBelievedAgainOnceTheClockIsRight() throws Exception {
      receive();
      clock.put(LocalDate.of(2033, 4, 1));
      AnchoredTerminal.log(store, AccessEvent.LOGIN);
      clock.put(TODAY.plusDays(3));
      signIn(clerk());
      assertEquals(0, received());
    }

    @Test
    void isBelievedAfterMonthsOfWork() throws Exception {
      for (int month = 1; month <= 5; month++) {
        clock.put(TODAY.plusMonths(month));
        AnchoredTerminal.log(store, AccessEvent.LOGIN);
      }
      receive();
      signIn(clerk());
      assertEquals(0, received());
    }

    @Test
    void beforeTheNewestEntryIsNotBelieved() throws Exception {
      clock.put(TODAY.plusDays(20));
      AnchoredTerminal.log(store, AccessEvent.LOGIN);
      clock.put(TODAY.plusDays(19));
      receive();
      assertEquals(new ByItself.LeftToPeople(Reason.CLOCK, 1), signIn(clerk()));
      assertTrue(clerk().standing().doubt().orElseThrow().isBehind());
    }

    @Test
    void isVouchedForByAnAdministratorWhoErasesByHand() throws Exception {
      receive();
      clock.put(TODAY.plusYears(1));
      signIn(administrator());
      assertEquals(1, received());
      RetentionDesk desk = administrator();
      desk.run(desk.survey(), _ -> {});
      assertEquals(0, received());
      receive();
      clock.put(TODAY.plusYears(1).plusDays(KnownDay.SPAN_DAYS));
      signIn(clerk());
      assertEquals(0, received());
    }

    @Test
    void ofTheCentreCountsMoreThanTheLog() throws Exception {
      AnchoredTerminal.log(store, AccessEvent.LOGIN);
      clock.put(TODAY.plusYears(2));
      AnchoredTerminal.log(store, AccessEvent.LOGIN);
      AnchoredTerminal.answer(store, AnchoredTerminal.seal(store));
      LocalDate centre =
          LocalDate.ofInstant(store.outbox().lastReceipt().orElseThrow().centreTime(), Clock.TOKYO);
      assertEquals(
          centre.isAfter(TODAY) ? centre : TODAY, clerk().standing().doubt().orElseThrow().known());
    }
  }

  @Nested
  class TheTerms {
    private final RetentionTerms broken =
        RetentionTerms.read("nonsense".getBytes(StandardCharsets.UTF_8));

    @Test
    void thatCannotBeReadStopWhatNobodyAskedFor() throws Exception {
      receive();
      assertEquals(new ByItself.LeftToPeople(Reason.TERMS, 1), signIn(desk(broken, Right.LOOK_UP)));
      assertEquals(1, received());
    }

    @Test
    void doNotStopARunThatWasSettledBefore() throws Exception {
      store.bulkLoad(Stream.of(Retained.removed(HANA, LONG_AGO)));
      clerk().byItself(() -> false);
      signIn(desk(broken, Right.LOOK_UP));
      assertEquals(Optional.empty(), store.register().current(HANA.number()));
    }
  }
}
