package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.centre.trust.AdminDesk;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.ForkChoice;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.administration.SignedAct;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.simulator.office.MadeUpOperator;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.DirectiveRows;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierCarrying;
import jp.madoguchi.terminal.sync.HttpLine;
import jp.madoguchi.terminal.sync.Sealing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Protocol points 16 and 18: a branch that never has a line asks by medium what others ask. */
@OnEachDatabase
class BranchWithoutLineTest extends MediaBetween {
  private static final TerminalId BRANCH = new TerminalId("T-5");
  private static final Line DOWN =
      (_, _, _) -> {
        throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("never"));
      };

  @SuppressWarnings("NullAway.Init")
  private Obedient outside;

  @SuppressWarnings("NullAway.Init")
  private Seat branch;

  @SuppressWarnings("NullAway.Init")
  private MediaDesk desk;

  @SuppressWarnings("NullAway.Init")
  private CentreStore backup;

  private int media;

  @BeforeEach
  void aBranchWhoseCertificatesEndSoon(TestInfo test) throws Exception {
    var keys = world.keys().device(BRANCH, Duration.ofDays(20));
    channel.enrol(BRANCH, keys);
    outside = new Obedient(channel, BRANCH, keys);
    branch = Seat.open(channel, BRANCH, keys, fresh("branch"), residents());
    Courier courier =
        outside.heeding(
            Courier.of(branch.store.outbox(), outside.sealing(), DOWN, world.keys().check())
                .filling(branch.store.downstream())
                .watching(branch.store.ledger()));
    desk =
        branch.media(
            CourierCarrying.alone(
                courier, outside.sealing(), world.keys().check(), branch.store.downstream()));
    backup = TestCentre.open(database.fresh(test.getDisplayName() + " put back"));
  }

  @AfterEach
  void closeBranch() throws Exception {
    branch.close();
    backup.close();
  }

  private void move(int person) throws Exception {
    branch.put(branch.move("9" + person + "番地", branch.person(person)));
  }

  /** Writes a medium that carries all that waits. */
  private FileStore written() throws Exception {
    media++;
    FileStore medium = DirectoryFiles.onMedium(fresh("medium"));
    desk.write(medium, new MediumNumber("B-10" + media), "架空　太郎", _ -> {});
    return medium;
  }

  private static void answer(MediumDesk at, FileStore medium) throws Exception {
    ReadIn read = at.read(medium, BY);
    at.answer(at.line(read).orElseThrow(), medium, BY);
  }

  private Carrying.Taken round(MediumDesk at) throws Exception {
    FileStore medium = written();
    answer(at, medium);
    return desk.read(medium).taken();
  }

  private LedgerShelf.Held held() {
    return branch.store.ledger().held().orElseThrow();
  }

  @Test
  void renewsItsCertificateAndSignsWithTheNewKeysFromThenOn() throws Exception {
    var before = outside.keys.classicalChain();
    move(1);

    Carrying.Taken taken = round(centre);

    assertEquals(1, taken.receipts());
    assertTrue(taken.detail().contains("certificate"), taken.detail());
    assertEquals(List.of(Suite.HYBRID_1), outside.certified);
    assertNotEquals(before, outside.keys.classicalChain());
    assertTrue(
        KeyRenewal.until(outside.keys).isAfter(Channel.CLOCK.now().plus(Duration.ofDays(360))));
    move(2);
    assertEquals(1, round(centre).receipts());
    assertEquals(channel.person(2), branch.person(2));
    assertEquals(1, outside.certified.size());
  }

  @Test
  void goesOnFromAnAnswerThatCameTwiceOrLate() throws Exception {
    move(1);
    FileStore first = written();
    answer(centre, first);
    move(2);
    FileStore second = written();
    answer(centre, second);
    desk.read(second);
    var keys = outside.keys.classicalChain();
    long version = outside.trust.version();

    Carrying.Taken late = desk.read(first).taken();
    Carrying.Taken again = desk.read(second).taken();

    assertNotEquals(Carrying.End.LOG_DIFFERS, late.end());
    assertEquals(new Carrying.Taken(0, 0, Carrying.End.WHOLE, ""), again);
    assertEquals(keys, outside.keys.classicalChain());
    assertEquals(version, outside.trust.version());
    assertEquals(Optional.empty(), branch.store.ledger().differs());
  }

  @Test
  void hearsOfTrustAndHasItsLeaseRenewed() throws Exception {
    round(centre);

    assertTrue(outside.trust.version() >= Channel.CLOCK.now().getEpochSecond());
    assertEquals(1, outside.leases.size());
    assertTrue(
        outside.leases.getFirst().until().isAfter(Channel.CLOCK.now().plus(Duration.ofDays(7))));
  }

  @Test
  void followsTheLogAndFindsItsReceiptsInIt() throws Exception {
    there.put(there.move("77番地", there.person(7)));
    there.sync();
    move(1);
    round(centre);
    assertEquals(2, held().head().size());
    assertEquals(2, held().proven());

    there.put(there.move("78番地", there.person(8)));
    there.sync();
    move(2);
    round(centre);

    assertEquals(4, held().head().size());
    assertEquals(4, held().proven());
  }

  @Test
  void noticesALogThatWasForked() throws Exception {
    move(1);
    round(centre);
    assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
    there.put(there.move("77番地", there.person(7)));
    there.sync();
    round(centre);
    assertEquals(2, held().head().size());
    Centre forked = Centre.open(channel.parts(backup));
    forked.start();
    try (HttpLine line = channel.line(world.device(), forked.url())) {
      byte[] first = channel.sealedEmpty(1);
      line.ask("PUT", "/v1/batches/1/1", first);
      line.ask("PUT", "/v1/batches/1/2", channel.sealedEmpty(2, Sha256.of(first)));
    } finally {
      forked.stop();
    }

    Carrying.Taken taken = round(MediumDesk.of(channel.parts(backup)));

    assertEquals(Carrying.End.LOG_DIFFERS, taken.end());
    assertEquals("L-31", taken.detail());
    assertEquals(Optional.of(LedgerFlaw.FORKED), branch.store.ledger().differs());
    assertEquals(2, held().head().size());
  }

  @Test
  void noticesALogThatBecameShorter() throws Exception {
    assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
    move(1);
    round(centre);

    Carrying.Taken taken = round(MediumDesk.of(channel.parts(backup)));

    assertEquals(new Carrying.Taken(0, 0, Carrying.End.LOG_DIFFERS, "L-30"), taken);
  }

  @Test
  void tellsARestoredCentreWhomItHasForgotten() throws Exception {
    MadeUpOperator chief = channel.administrator("OP-8", "P-8");
    assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
    AdminAct act =
        new AdminAct(
            Environment.SANDBOX,
            Channel.CITY.code(),
            AdminAct.Kind.REVOKE_DEVICE,
            OTHER.value(),
            "",
            "電車に置き忘れた",
            chief.operator().id(),
            Channel.CLOCK.now());
    channel.administration().act(new SignedAct(act, chief.certificate(), chief.sign(act.encode())));
    round(centre);
    FileStore medium = written();

    MediumDesk.of(channel.parts(backup)).read(medium, BY);

    DeviceState state =
        backup.read(transaction -> transaction.registry().device(OTHER)).orElseThrow().state();
    assertEquals(DeviceState.REVOKED, state);
    boolean ordered = backup.read(transaction -> transaction.orders().newest(OTHER)).isPresent();
    assertTrue(ordered);
  }

  private AdminOutcome decided(AdminAct.Kind kind, MadeUpOperator by, String choice) {
    return channel.administration().act(channel.signed(by, kind, BRANCH.value(), choice));
  }

  @Test
  void isWipedByTheAnswerOnceItIsRevoked() throws Exception {
    FileStore medium = written();
    MadeUpOperator chief = channel.administrator("OP-8", "P-8");
    assertInstanceOf(AdminOutcome.Done.class, decided(AdminAct.Kind.REVOKE_DEVICE, chief, ""));
    answer(centre, medium);

    assertThrows(StoreUnavailable.class, () -> desk.read(medium));

    assertEquals(List.of(Order.Act.WIPE), outside.obeyed.stream().map(Order::act).toList());
    assertTrue(outside.leaseFile().sealed().isEmpty());
  }

  @Test
  void doesNothingAboutAnOrderToAnotherTerminal() throws Exception {
    MadeUpOperator chief = channel.administrator("OP-8", "P-8");
    channel
        .administration()
        .act(channel.signed(chief, AdminAct.Kind.REVOKE_DEVICE, OTHER.value(), ""));
    Bytes theirs =
        channel
            .store
            .read(transaction -> transaction.orders().newest(OTHER))
            .orElseThrow()
            .signed();
    Order forUs =
        new Order(
            Environment.SANDBOX,
            Channel.CITY.code(),
            BRANCH,
            Order.name(outside.keys.pairs().getFirst()),
            1,
            Order.Act.NEW_EPOCH,
            0,
            Channel.CLOCK.now(),
            "");
    channel.store.inTransaction(transaction -> {
      transaction.orders().give(forUs, theirs);
      return true;
    });

    round(centre);

    assertEquals(List.of(), outside.obeyed);
  }

  @Nested
  class WithTwoHistories {
    @BeforeEach
    void theCentreHasAnotherFirstBatch() throws Exception {
      Sealing copy = outside.sealing();
      Batch other =
          copy.batch(branch.store.outbox().load(1), branch.store.outbox().position(), true);
      try (HttpLine line = channel.line(outside.keys.now())) {
        line.ask("PUT", "/v1/batches/1/1", copy.seal(other).toArray());
      }
      move(1);
    }

    @Test
    void goesOnByMediumInANewEpochWhenTwoHaveDecided() throws Exception {
      Carrying.Taken before = round(centre);
      assertEquals(Carrying.End.REFUSED, before.end());
      FileStore medium = written();
      centre.read(medium, BY);
      for (String person : List.of("8", "9")) {
        decided(
            AdminAct.Kind.DECIDE_FORK,
            channel.administrator("OP-" + person, "P-" + person),
            ForkChoice.CONTINUE.about(1));
      }
      answer(centre, medium);

      desk.read(medium);

      assertEquals(List.of(Order.Act.NEW_EPOCH), outside.obeyed.stream().map(Order::act).toList());
      assertEquals(2, branch.store.outbox().position().epoch());
      assertEquals(1, round(centre).receipts());
      assertEquals(channel.person(1), branch.person(1));
      boolean done =
          channel
              .store
              .read(transaction -> transaction.orders().newest(BRANCH))
              .orElseThrow()
              .done()
              .isPresent();
      assertTrue(done, "the centre knows that its order was obeyed");
    }
  }

  @Nested
  class OfACentreThatWasPutBack {
    @SuppressWarnings("NullAway.Init")
    private MediumDesk restored;

    @BeforeEach
    void afterTheFirstOfThreeBatches() throws Exception {
      MadeUpOperator chief = channel.administrator("OP-8", "P-8");
      move(1);
      round(centre);
      assertTrue(CentreCopy.copy(() -> TestCentre.open(place), backup));
      move(2);
      round(centre);
      move(3);
      round(centre);
      restored = MediumDesk.of(channel.parts(backup));
      channel
          .administration(backup)
          .act(channel.signed(chief, AdminAct.Kind.REOPEN_LOG, AdminDesk.era(2), ""));
    }

    private int history(int person) {
      return backup
          .read(transaction -> transaction.residents().history(AddressNumber.of(person)))
          .size();
    }

    @Test
    void sendsAgainWhatItLostWithTheNextMedium() throws Exception {
      Carrying.Taken told = round(restored);
      assertEquals(Carrying.End.SENDING_AGAIN, told.end());
      assertEquals("2", told.detail());

      Carrying.Taken taken = round(restored);

      assertEquals(2, taken.receipts());
      for (int person = 1; person <= 3; person++) {
        assertEquals(2, history(person), "" + person);
      }
      assertEquals(0, round(restored).receipts());
    }

    @Test
    void hearsItBesideABatchThatDoesNotFollow() throws Exception {
      move(4);

      assertEquals(Carrying.End.SENDING_AGAIN, round(restored).end());

      assertEquals(3, round(restored).receipts());
      assertEquals(2, history(4));
    }

    @Test
    void takesNoNoteOfItTwice() throws Exception {
      FileStore first = written();
      answer(restored, first);
      desk.read(first);
      round(restored);

      assertNotEquals(Carrying.End.SENDING_AGAIN, desk.read(first).taken().end());

      assertEquals(0, branch.store.outbox().unsent().changes());
      assertEquals(Optional.empty(), branch.store.outbox().oldestUnanswered());
    }

    @Test
    void findsItsBatchesThatCameAgainByAnOldMedium() throws Exception {
      move(4);
      FileStore late = written();
      move(5);
      round(centre);
      restored.read(late, BY);
      move(6);

      assertEquals(Carrying.End.SENDING_AGAIN, round(restored).end());
      round(restored);

      for (int person = 1; person <= 6; person++) {
        assertEquals(2, history(person), "" + person);
      }
    }
  }

  @Nested
  class WhatIsSaidOfLogins {
    private void decided() {
      MadeUpOperator chief = channel.administrator("OP-8", "P-8");
      decide(chief, AdminAct.Kind.GRANT, "OPEN_CLOSED * 2026-11-01 2026-12-31");
      decide(chief, AdminAct.Kind.UNLOCK_OPERATOR, BRANCH + " 7 days");
    }

    private void decide(MadeUpOperator by, AdminAct.Kind kind, String choice) {
      channel.administration().act(channel.signed(by, kind, "OP-1", choice));
    }

    @Test
    void comesWithTheAnswer() throws Exception {
      decided();
      assertTrue(round(centre).detail().contains("directives"));
      assertEquals(1, outside.logins.obeyed);
      assertTrue(outside.logins.version() > 0);
    }

    @Test
    void isKnownAtTheCentreToHaveComeWithTheNextMedium() throws Exception {
      decided();
      round(centre);
      round(centre);
      DirectiveRows.Held heard =
          channel.store.read(known -> known.directives().held(BRANCH).orElseThrow());
      assertEquals(outside.logins.holding(), heard.holding());
    }

    @Test
    void comesNoSecondTimeFromAnAnswerThatIsReadTwice() throws Exception {
      decided();
      FileStore medium = written();
      answer(centre, medium);
      desk.read(medium);
      desk.read(medium);
      assertEquals(2, outside.logins.taken.size());
    }
  }

  @Test
  void isToldNothingOnceItIsRevoked() throws Exception {
    FileStore medium = written();
    channel.store.inTransaction(transaction -> {
      transaction.registry().mark(BRANCH, DeviceState.REVOKED);
      return true;
    });

    answer(centre, medium);
    desk.read(medium);

    assertEquals(List.of(), outside.certified);
    assertEquals(List.of(), outside.leases);
    assertEquals(0, outside.trust.version());
  }
}
