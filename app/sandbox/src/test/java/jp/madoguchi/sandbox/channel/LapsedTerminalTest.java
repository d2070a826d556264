package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.lease.LeaseGrant;
import jp.madoguchi.core.lease.LeaseGrantCodec;
import jp.madoguchi.core.medium.AnswerWriting;
import jp.madoguchi.core.medium.CarriedAnswers;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.LapsedAsked;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumIndex;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.medium.ReadOutbox;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.anchor.DegradedToken;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.lapsed.AskedFile;
import jp.madoguchi.terminal.lapsed.LapsedDesk;
import jp.madoguchi.terminal.outside.LeaseRenewal;
import jp.madoguchi.terminal.outside.OrderedWipe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal whose lease is over has it renewed by medium, with nobody signed in. */
@OnEachDatabase
class LapsedTerminalTest extends TrustCase {
  private static final String BY = "架空　次郎";
  private static final String SLOTS = "keys.slots";
  private static final MediumNumber FIRST = new MediumNumber("B-001");
  private static final MediumNumber SECOND = new MediumNumber("B-002");

  private final List<String> notes = new ArrayList<>();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private MediumDesk atCentre;

  @SuppressWarnings("NullAway.Init")
  private LapsedDesk desk;

  @SuppressWarnings("NullAway.Init")
  private FileStore medium;

  @SuppressWarnings("NullAway.Init")
  private Bytes secret;

  @BeforeEach
  void theLeaseIsOver() throws Exception {
    notes.clear();
    atCentre = MediumDesk.of(centre.parts(centre.store));
    inTest.files.replace(SLOTS, new byte[0]);
    secret = inTest.secret();
    over();
    desk = desk(centre.clock);
    medium = stick("stick");
  }

  private FileStore stick(String name) throws Exception {
    return DirectoryFiles.onMedium(Files.createDirectories(folder.resolve(name)));
  }

  private void over() throws Exception {
    try (Secret device = world.device().deviceSecret();
        HeldLease held = inTest.leaseFile().open(device).orElseThrow();
        HeldLease ended = held.renewed(lease("OLD", -48, -1))) {
      inTest.leaseFile().keep(ended, device);
    }
  }

  /** Of a terminal with this clock. */
  private LapsedDesk desk(Clock clock) {
    LeaseRenewal usual = inTest.renewal();
    CurrentKeys keys = inTest.keys;
    AnchorToken token = new DegradedToken(inTest.files);
    return new LapsedDesk(
        this::sender,
        inTest.trust,
        new LeaseRenewal(
            usual.file(),
            usual.keys(),
            usual.check(),
            usual.municipality(),
            usual.device(),
            clock,
            usual.randomness()),
        inTest.addressee(),
        Optional.of(inTest.keyRenewal()),
        new OrderedWipe(
            inTest.files,
            List.of("lease.sealed", SLOTS, AskedFile.NAME),
            token,
            inTest.addressee()),
        (act, what) -> notes.add(act + " " + what),
        new AskedFile(inTest.files, keys, world.randomness()),
        SLOTS);
  }

  private Carrying.Sender sender() {
    return new Carrying.Sender(
        world.keys().issuer().anchors().environment(),
        Channel.CITY.code(),
        Channel.TERMINAL,
        inTest.keys,
        world.keys().centre().recipient(),
        new CertificateCheck(world.keys().issuer().anchors(), inTest.trust, centre.clock),
        world.randomness());
  }

  private void answer(FileStore to) throws Exception {
    ReadIn read = atCentre.read(to, BY);
    assertTrue(read.lapsed());
    atCentre.answer(atCentre.line(read).orElseThrow(), to, BY);
  }

  private LapsedAsked write(MediumNumber number, FileStore to) throws Exception {
    return desk.write(to, number, "架空　太郎");
  }

  private Lease opens(FileStore from) throws Exception {
    return assertInstanceOf(LapsedDesk.Opens.class, desk.read(from)).lease();
  }

  private void refused(MediumFlaw flaw, FileStore from) {
    assertEquals(flaw, assertThrows(MediumRefused.class, () -> desk.read(from)).flaw());
  }

  private Optional<Lease> held() throws Exception {
    try (Secret device = world.device().deviceSecret()) {
      Optional<HeldLease> held = inTest.leaseFile().open(device);
      held.ifPresent(HeldLease::close);
      return held.map(HeldLease::lease);
    }
  }

  private void assertStillOver() throws Exception {
    assertEquals(LapsedDesk.Reason.LEASE, desk.standing().reason());
    assertTrue(held().filter(now -> now.until().isAfter(centre.clock.now())).isEmpty());
  }

  /** What only this writing is answered with, in the place of the centre's own answer. */
  private void forge(FileStore to, CarriedAnswers answers) throws Exception {
    MediumIndex asked = ReadOutbox.on(to, world.keys().centre(), world.keys().check()).index();
    AnswerWriting writing = AnswerWriting.on(to, asked, world.randomness());
    writing.told(answers);
    writing.finish(centre.clock.now(), world.keys().centre());
  }

  private static CarriedAnswers bringing(
      Optional<CarriedAnswers.OfTrust> trust, Optional<Bytes> lease) {
    return new CarriedAnswers(
        trust,
        Optional.empty(),
        lease,
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Directives.none());
  }

  private Bytes grant(Bytes nonce) {
    return LeaseGrantCodec.sign(
        new LeaseGrant(
            world.keys().issuer().anchors().environment(),
            Channel.CITY.code(),
            Channel.TERMINAL,
            nonce,
            lease("NEW", -1, 99),
            1,
            Optional.empty()),
        world.keys().centre());
  }

  @Nested
  class ARound {
    @Test
    void bringsALeaseUnderTheSameSecret() throws Exception {
      Lease before = held().orElseThrow();
      assertEquals(LapsedDesk.Reason.LEASE, desk.standing().reason());
      write(FIRST, medium);
      assertEquals(1, desk.standing().waiting().size());
      answer(medium);

      Lease lease = opens(medium);

      assertTrue(lease.until().isAfter(centre.clock.now().plus(Duration.ofDays(7))));
      assertFalse(lease.equals(before));
      assertEquals(Optional.of(lease), held());
      assertEquals(secret, inTest.secret());
      assertEquals(new LapsedDesk.Standing(LapsedDesk.Reason.NONE, List.of()), desk.standing());
      assertTrue(inTest.trust.version() > 0, "the trust list came first");
      assertFalse(inTest.files.exists(AskedFile.NAME), "no key of an answer is left");
    }

    @Test
    void bringsBackTheSecretThatTheTerminalErased() throws Exception {
      inTest.steps(line);
      inTest.leaseFile().erase();
      assertEquals(LapsedDesk.Reason.LEASE, desk.standing().reason());
      write(FIRST, medium);
      answer(medium);
      opens(medium);
      assertEquals(secret, inTest.secret());
    }

    @Test
    void holdsNothingOfResidentsEitherWay() throws Exception {
      write(FIRST, medium);
      assertEquals(4, medium.names().size());
      answer(medium);
      assertEquals(4, medium.names().size());
    }

    @Test
    void isNotedForTheLog() throws Exception {
      write(FIRST, medium);
      answer(medium);
      opens(medium);
      assertEquals("WRITTEN medium B-001 with 架空　太郎", notes.getFirst());
      assertTrue(notes.getLast().startsWith("READ medium B-001, lease "), notes.toString());
    }

    @Test
    void isAnsweredAlsoWhereTheMediumWasReadTwice() throws Exception {
      write(FIRST, medium);
      atCentre.read(medium, BY);
      answer(medium);
      opens(medium);
    }
  }

  @Nested
  class AnAnswer {
    @Test
    void countsOnce() throws Exception {
      write(FIRST, medium);
      answer(medium);
      opens(medium);
      over();
      refused(MediumFlaw.NO_INDEX, medium);
      assertStillOver();
      assertEquals("READ refused B-01", notes.getLast());
    }

    @Test
    void toAnEarlierQuestionCountsAsLongAsNoneWasTaken() throws Exception {
      FileStore other = stick("other");
      write(FIRST, medium);
      write(SECOND, other);
      answer(medium);
      answer(other);
      opens(medium);
      over();
      refused(MediumFlaw.NO_INDEX, other);
    }

    @Test
    void withAnotherQuestionsLeaseOpensNothing() throws Exception {
      write(FIRST, medium);
      forge(medium, bringing(Optional.empty(), Optional.of(grant(Bytes.of(new byte[32])))));
      refused(MediumFlaw.LEASE_NOT_OURS, medium);
      assertStillOver();
    }

    @Test
    void withoutALeaseOpensNothing() throws Exception {
      write(FIRST, medium);
      forge(medium, bringing(Optional.empty(), Optional.empty()));
      refused(MediumFlaw.LEASE_NOT_GIVEN, medium);
      assertStillOver();
    }

    @Test
    void whoseTrustListIsNotTheCentresIsTakenInNoPart() throws Exception {
      write(FIRST, medium);
      var forged = new CarriedAnswers.OfTrust(Long.MAX_VALUE, Bytes.of(new byte[] {1, 2}));
      forge(medium, bringing(Optional.of(forged), Optional.empty()));
      refused(MediumFlaw.SIGNATURE, medium);
      assertStillOver();
    }

    @Test
    void opensNothingWhereTheClockWasSetBackOrOn() throws Exception {
      write(FIRST, medium);
      answer(medium);
      Instant now = centre.clock.now();
      for (Duration by : List.of(Duration.ofDays(-30), Duration.ofDays(30))) {
        desk = desk(new FixedClock(now.plus(by)));
        refused(MediumFlaw.LEASE_NOT_NOW, medium);
        assertEquals("OLD", held().orElseThrow().id());
      }
      desk = desk(centre.clock);
      opens(medium);
    }

    @Test
    void isNotedWhereItIsRefused() throws Exception {
      refused(MediumFlaw.NO_INDEX, medium);
      assertEquals(List.of("READ refused B-01"), notes);
    }
  }

  @Nested
  class TheCentre {
    @Test
    void givesALostTerminalItsOrderAndNothingElse() throws Exception {
      write(FIRST, medium);
      revokeTerminal();
      answer(medium);
      assertEquals(
          Order.Act.WIPE,
          assertInstanceOf(LapsedDesk.Wiped.class, desk.read(medium)).order().act());
      for (String gone : List.of("lease.sealed", SLOTS, AskedFile.NAME)) {
        assertFalse(inTest.files.exists(gone), gone);
      }
    }

    @Test
    void givesNoLeaseToATerminalWithTwoHistories() throws Exception {
      write(FIRST, medium);
      centre.store.inTransaction(transaction -> {
        transaction.registry().mark(Channel.TERMINAL, DeviceState.QUARANTINED);
        return 0;
      });
      answer(medium);
      refused(MediumFlaw.LEASE_NOT_GIVEN, medium);
      assertStillOver();
    }

    @Test
    void tellsWhatWasRevokedBeforeAnybodySignsIn() throws Exception {
      write(FIRST, medium);
      act(chief, AdminAct.Kind.REVOKE_OPERATOR, "OP-1", "");
      answer(medium);
      opens(medium);
      assertEquals(1, inTest.trust.list().orElseThrow().revoked().size());
    }

    @Test
    void takesABentQuestionInNoPart() throws Exception {
      write(FIRST, medium);
      for (String name : medium.names()) {
        byte[] file = medium.read(name).orElseThrow();
        file[file.length / 2] ^= 1;
        medium.replace(name, file);
      }
      assertThrows(MediumRefused.class, () -> atCentre.read(medium, BY));
      assertEquals(List.of(), atCentre.unanswered());
    }
  }

  @Test
  void askingWithoutACarriersNameIsRefused() {
    assertEquals(
        MediumFlaw.WORDS,
        assertThrows(MediumRefused.class, () -> desk.write(medium, FIRST, " ")).flaw());
  }

  @Test
  void aTerminalThatWasNeverSetUpIsNotClosed() throws Exception {
    inTest.files.delete(SLOTS);
    assertEquals(LapsedDesk.Reason.NONE, desk.standing().reason());
  }

  @Test
  void whatWaitsIsSealedAndNoMoreThanFour() throws Exception {
    for (int i = 0; i < LapsedAsked.MOST + 2; i++) {
      write(new MediumNumber("B-10" + i), medium);
    }
    assertEquals(LapsedAsked.MOST, desk.standing().waiting().size());
    Bytes kept = Bytes.of(inTest.files.read(AskedFile.NAME).orElseThrow());
    for (LapsedAsked each : desk.standing().waiting()) {
      assertFalse(kept.hex().contains(each.answerKey().hex()));
    }
  }
}
