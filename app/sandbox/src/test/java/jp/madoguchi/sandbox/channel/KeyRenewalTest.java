package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jp.madoguchi.centre.Centre;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.trust.IssuingDesk;
import jp.madoguchi.centre.trust.IssuingTerms;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.Renewal;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.SoftwareKeyPlace;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.centre.CentreCopy;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestCentre;
import jp.madoguchi.terminal.outside.HeldRecipients;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A terminal's keys are renewed before its certificates end (protocol point 18). */
@OnEachDatabase
class KeyRenewalTest extends TrustCase {
  private static final Duration SOON = Duration.ofDays(20);
  private static final String CERTIFICATES = "/v1/certificates";

  @SuppressWarnings("NullAway.Init")
  private SoftwareDeviceKeys old;

  @BeforeEach
  void nearTheEnd() throws Exception {
    old = world.keys().device(Channel.TERMINAL, SOON);
    centre.enrol(Channel.TERMINAL, old);
    inTest = new Obedient(centre, Channel.TERMINAL, old);
    line.close();
    line = centre.line(inTest.keys);
  }

  private int given() {
    return centre.store.<Integer>read(
        transaction -> transaction.registry().certificates(Channel.TERMINAL).size() / 2 - 1);
  }

  @Nested
  class InTime {
    @Test
    void aTerminalGetsNewKeysAndWorksOn() throws Exception {
      List<CourierStep> steps = inTest.steps(line);
      assertTrue(
          steps.stream().anyMatch(CourierStep.CertificateRenewed.class::isInstance),
          steps.toString());
      assertEquals(List.of(Suite.HYBRID_1), inTest.certified);
      assertNotEquals(old.classicalChain(), inTest.keys.classicalChain());
      line.close();
      line = centre.line(inTest.keys);
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      sent();
      assertEquals(2, centre.person(1).history());
    }

    @Test
    void theNewKeysAreInTheFileAndTheDeviceSecretStays() throws Exception {
      inTest.steps(line);
      SoftwareDeviceKeys read =
          SoftwareDeviceKeys.load(inTest.files, world.randomness()).orElseThrow();
      assertEquals(inTest.keys.classicalChain(), read.classicalChain());
      try (Secret before = old.deviceSecret();
          Secret after = read.deviceSecret()) {
        assertEquals(before.use(Bytes::of), after.use(Bytes::of));
      }
      assertFalse(inTest.files.exists("device.next"));
    }

    @Test
    void whatWasSealedBeforeIsTakenInAndTheRowGoesOn() throws Exception {
      Courier before =
          Courier.of(
              centre.outbox, centre.sealing(Channel.TERMINAL, old), down(), world.keys().check());
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      before.step();
      inTest.steps(line);
      centre.outbox.put(centre.move("91番地", centre.person(2)));
      inTest.steps(line);
      assertEquals(2, centre.centre.view().receipts(Channel.TERMINAL).size());
      assertEquals(2, centre.person(1).history());
      assertEquals(2, centre.person(2).history());
    }

    @Test
    void aTerminalWhoseCertificatesLastAsksForNone() throws Exception {
      SoftwareDeviceKeys fresh = world.keys().device(Channel.TERMINAL);
      centre.enrol(Channel.TERMINAL, fresh);
      inTest = new Obedient(centre, Channel.TERMINAL, fresh);
      try (HttpLine own = centre.line(inTest.keys)) {
        inTest.steps(own);
      }
      assertEquals(List.of(), inTest.certified);
    }
  }

  private static Line down() {
    return (_, _, _) -> {
      throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("down"));
    };
  }

  @Nested
  class ALostAnswer {
    @Test
    void isAskedForAgainAndGivesTheSame() throws Exception {
      AtomicInteger lost = new AtomicInteger();
      Line losing =
          (method, path, body) -> {
            Line.Answer answer = line.ask(method, path, body);
            if (path.equals(CERTIFICATES) && lost.getAndIncrement() == 0) {
              throw new LineDown(LineDown.Reason.TIMED_OUT, new IOException("lost"));
            }
            return answer;
          };
      assertInstanceOf(CourierStep.NoLine.class, inTest.steps(losing).getLast());
      assertEquals(1, given());
      inTest.steps(losing);
      assertEquals(1, given());
      assertEquals(List.of(Suite.HYBRID_1), inTest.certified);
    }

    @Test
    void leavesTheOldKeysInUse() throws Exception {
      Line losing =
          (method, path, body) -> {
            if (path.equals(CERTIFICATES)) {
              throw new LineDown(LineDown.Reason.TIMED_OUT, new IOException("lost"));
            }
            return line.ask(method, path, body);
          };
      inTest.steps(losing);
      assertEquals(old.classicalChain(), inTest.keys.classicalChain());
    }
  }

  @Nested
  class NobodyElse {
    @Test
    void isGivenCertificatesForAStolenRequest() throws Exception {
      TerminalId other = new TerminalId("T-2");
      SoftwareDeviceKeys others = world.keys().device(other);
      centre.enrol(other, others);
      Bytes signed = request(old, SoftwareDeviceKeys.draft(world.randomness()));
      try (HttpLine strange = centre.line(others)) {
        assertRefused(Code.OTHER_DEVICE, strange.ask("POST", CERTIFICATES, signed.toArray()));
      }
    }

    @Test
    void isCertifiedWithoutProofOfTheNewKeys() throws Exception {
      SoftwareDeviceKeys.Draft mine = SoftwareDeviceKeys.draft(world.randomness());
      SoftwareDeviceKeys.Draft another = SoftwareDeviceKeys.draft(world.randomness());
      ProvenRequest forged = ProvenRequest.of(asked(mine), another);
      assertRefused(
          Code.ENVELOPE, line.ask("POST", CERTIFICATES, Renewal.sign(forged, old).toArray()));
    }

    @Test
    void asksUnderTheNameWithCertificatesThatAreNotRegistered() throws Exception {
      SoftwareDeviceKeys twin = world.keys().device(Channel.TERMINAL);
      Bytes signed = request(twin, SoftwareDeviceKeys.draft(world.randomness()));
      assertRefused(Code.UNKNOWN_DEVICE, line.ask("POST", CERTIFICATES, signed.toArray()));
    }

    @Test
    void isGivenASecondPairOnTheSameDay() throws Exception {
      Bytes first = request(old, SoftwareDeviceKeys.draft(world.randomness()));
      Bytes second = request(old, SoftwareDeviceKeys.draft(world.randomness()));
      assertEquals(LineRefusal.OK, line.ask("POST", CERTIFICATES, first.toArray()).status());
      assertRefused(Code.NOT_DUE, line.ask("POST", CERTIFICATES, second.toArray()));
    }

    @Test
    void isGivenAnyOnceItIsRevoked() throws Exception {
      revokeTerminal();
      Bytes signed = request(old, SoftwareDeviceKeys.draft(world.randomness()));
      assertRefused(Code.REVOKED_DEVICE, line.ask("POST", CERTIFICATES, signed.toArray()));
    }

    @Test
    void isGivenAnyWhileItsHistoryIsInDoubt() throws Exception {
      centre.store.inTransaction(transaction -> {
        transaction.registry().mark(Channel.TERMINAL, DeviceState.QUARANTINED);
        return 0;
      });
      Bytes signed = request(old, SoftwareDeviceKeys.draft(world.randomness()));
      assertRefused(Code.QUARANTINED_DEVICE, line.ask("POST", CERTIFICATES, signed.toArray()));
    }

    private KeyRequest asked(KeyDraft draft) {
      return KeyRequest.of(Environment.SANDBOX, Channel.CITY.code(), Channel.TERMINAL, draft);
    }

    private Bytes request(DeviceKeys signer, KeyDraft draft) {
      return Renewal.sign(ProvenRequest.of(asked(draft), draft), signer);
    }
  }

  @Nested
  class AnOrder {
    @Test
    void thatWasGivenToTheNewKeysReachesWhoeverHasTheOldOnes() throws Exception {
      Line losing =
          (method, path, body) -> {
            Line.Answer answer = line.ask(method, path, body);
            if (path.equals(CERTIFICATES)) {
              throw new LineDown(LineDown.Reason.TIMED_OUT, new IOException("lost"));
            }
            return answer;
          };
      inTest.steps(losing);
      assertEquals(1, given());
      revokeTerminal();
      assertEquals(new CourierStep.Obeyed(Order.Act.WIPE), inTest.steps(losing).getLast());
    }

    @Test
    void reachesATerminalWithNewKeys() throws Exception {
      inTest.steps(line);
      revokeTerminal();
      line.close();
      line = centre.line(inTest.keys);
      assertEquals(new CourierStep.Obeyed(Order.Act.WIPE), inTest.steps(line).getLast());
    }
  }

  /** Its backup was made before the renewal. */
  @Nested
  class ACentreThatWasPutBack {
    private final String name = Ulid.fresh(Channel.CLOCK, world.randomness()).text();

    /** What was asked before it was put back. */
    private final AtomicReference<byte[]> asked = new AtomicReference<>(NOTHING);

    /** What the terminal's steps came to at such a centre. */
    private List<CourierStep> steps(boolean endsAreKnown) throws Exception {
      return steps(endsAreKnown, Obedient::steps);
    }

    private List<CourierStep> steps(boolean endsAreKnown, Errand errand) throws Exception {
      try (Channel before = Channel.open(world, name);
          CentreStore backup = TestCentre.inMemory(name + "-backup")) {
        before.enrol(Channel.TERMINAL, old);
        if (endsAreKnown) {
          knowEnds(before.store);
        }
        CentreCopy.copy(() -> TestCentre.inMemory(name), backup);
        Obedient terminal = new Obedient(before, Channel.TERMINAL, old);
        try (HttpLine first = before.line(terminal.keys)) {
          terminal.steps((method, path, body) -> {
            if (path.equals(CERTIFICATES)) {
              asked.set(body);
            }
            return first.ask(method, path, body);
          });
        }
        before.outbox.put(before.move("90番地", before.person(1)));
        Centre restored = Centre.open(before.parts(backup));
        restored.start();
        try (HttpLine again = before.line(terminal.keys, restored.url())) {
          assertRefused(Code.UNKNOWN_DEVICE, again.ask("GET", "/v1/status", NOTHING));
          return errand.run(terminal, again);
        } finally {
          restored.stop();
        }
      }
    }

    /** What the terminal does at such a centre. */
    private interface Errand {
      List<CourierStep> run(Obedient terminal, Line line) throws Exception;
    }

    private void knowEnds(CentreStore store) {
      store.inTransaction(transaction -> {
        transaction
            .registry()
            .certificates(Channel.TERMINAL)
            .forEach(each -> transaction.certification().ends(each, KeyRenewal.until(old)));
        return 0;
      });
    }

    @Test
    void learnsTheTerminalsLaterCertificatesAndTakesItsBatches() throws Exception {
      List<CourierStep> steps = steps(true);
      assertInstanceOf(CourierStep.CertificateRenewed.class, steps.getFirst());
      assertTrue(steps.stream().anyMatch(CourierStep.Sent.class::isInstance), steps.toString());
    }

    @Test
    void isAskedOnceMoreWhereTheLineWentDownMeanwhile() throws Exception {
      AtomicBoolean down = new AtomicBoolean(true);
      String asking = new LinePath.RenewalAsked().text();
      List<CourierStep> steps =
          steps(
              true,
              (terminal, line) -> {
                Courier courier =
                    terminal.courier((method, path, body) -> {
                      if (path.equals(asking) && down.getAndSet(false)) {
                        throw new LineDown(LineDown.Reason.UNREACHABLE, new IOException("no line"));
                      }
                      return line.ask(method, path, body);
                    });
                assertInstanceOf(CourierStep.NoLine.class, courier.step());
                return Steps.of(courier);
              });
      assertInstanceOf(CourierStep.CertificateRenewed.class, steps.getFirst());
    }

    @Test
    void isAskedOnceMoreWhereItHadTooMuchToDo() throws Exception {
      AtomicBoolean busy = new AtomicBoolean(true);
      LineRefusal later = LineRefusal.of(Code.UNAVAILABLE);
      List<CourierStep> steps =
          steps(
              true,
              (terminal, line) -> {
                Courier courier =
                    terminal.courier((method, path, body) ->
                        path.equals(CERTIFICATES) && busy.getAndSet(false)
                            ? new Line.Answer(later.code().status(), later.encode())
                            : line.ask(method, path, body));
                assertEquals(new CourierStep.ComeBackLater(later), courier.step());
                return Steps.of(courier);
              });
      assertInstanceOf(CourierStep.CertificateRenewed.class, steps.getFirst());
    }

    @Test
    void learnsThemOnceMoreWhereItIsPutBackOnceMore() throws Exception {
      try (Channel before = Channel.open(world, name);
          CentreStore once = TestCentre.inMemory(name + "-once");
          CentreStore again = TestCentre.inMemory(name + "-again")) {
        before.enrol(Channel.TERMINAL, old);
        knowEnds(before.store);
        CentreCopy.copy(() -> TestCentre.inMemory(name), once);
        CentreCopy.copy(() -> TestCentre.inMemory(name), again);
        Obedient terminal = new Obedient(before, Channel.TERMINAL, old);
        try (HttpLine first = before.line(terminal.keys)) {
          terminal.steps(first);
        }
        AtomicReference<Line> centre = new AtomicReference<>(down());
        Courier courier =
            terminal.courier((method, path, body) -> centre.get().ask(method, path, body));
        for (CentreStore store : List.of(once, again)) {
          Centre restored = Centre.open(before.parts(store));
          restored.start();
          try (HttpLine there = before.line(terminal.keys, restored.url())) {
            centre.set(there);
            assertInstanceOf(CourierStep.CertificateRenewed.class, Steps.of(courier).getFirst());
          } finally {
            restored.stop();
          }
        }
      }
    }

    /** It then gives certificates for the same keys, which end no sooner than the terminal's. */
    @Test
    void learnsThemWhereALateCopyOfTheFirstRequestCameBefore() throws Exception {
      List<CourierStep> steps =
          steps(
              true,
              (terminal, line) -> {
                assertEquals(LineRefusal.OK, line.ask("POST", CERTIFICATES, asked.get()).status());
                return terminal.steps(line);
              });
      assertInstanceOf(CourierStep.CertificateRenewed.class, steps.getFirst());
      assertTrue(steps.stream().anyMatch(CourierStep.Sent.class::isInstance), steps.toString());
    }

    @Test
    void learnsNoneWhereItDoesNotKnowWhenThoseItKnowsEnd() throws Exception {
      assertRefused(Code.UNKNOWN_DEVICE, steps(false).getLast());
    }
  }

  @Nested
  class TooLate {
    @Test
    void theTerminalIsRefusedAndKnowsWhy() throws Exception {
      SoftwareDeviceKeys ended = world.keys().device(Channel.TERMINAL, Duration.ofDays(-1));
      centre.enrol(Channel.TERMINAL, ended);
      try (HttpLine late = centre.line(ended)) {
        LineDown refused =
            assertThrows(LineDown.class, () -> late.ask("GET", "/v1/status", NOTHING));
        assertEquals(LineDown.Reason.CERTIFICATE_OVER, refused.reason());
      }
    }
  }

  /** Each cut between two writes of a renewal leaves the old keys or the new, and can go on. */
  @Test
  void aCutAnywhereLeavesTheOldKeysOrTheNew() throws Exception {
    Random chance = new Random(7);
    boolean cut = true;
    for (int after = 0; cut; after++) {
      assertTrue(after < 60, "a renewal writes little");
      PowerDisk disk = new PowerDisk();
      old.store(disk);
      disk.cutAfter(after);
      cut = isCut(disk);
      PowerDisk found = disk.afterPowerCut(chance);
      SoftwareDeviceKeys keys = SoftwareDeviceKeys.load(found, world.randomness()).orElseThrow();
      assertTrue(isRegistered(keys), "cut " + after);
      assertInstanceOf(
          KeyRenewal.Renewed.class, renewal(found, keys).renew(issuing()), "cut " + after);
      assertTrue(isRegistered(SoftwareDeviceKeys.load(found, world.randomness()).orElseThrow()));
    }
  }

  private boolean isRegistered(DeviceKeys keys) {
    return Stream.of(keys.classicalChain(), keys.quantumSafeChain())
        .map(chain -> Bytes.of(Fingerprint.of(chain.getFirst()).bytes()))
        .allMatch(
            centre.store.<List<Bytes>>read(
                    transaction -> transaction.registry().certificates(Channel.TERMINAL))
                ::contains);
  }

  private boolean isCut(PowerDisk disk) throws Exception {
    try {
      assertInstanceOf(KeyRenewal.Renewed.class, renewal(disk, old).renew(issuing()));
      return false;
    } catch (IOException power) {
      assertTrue(disk.isDead());
      return true;
    }
  }

  private KeyRenewal renewal(FileStore files, DeviceKeys from) {
    CurrentKeys keys = new CurrentKeys(from);
    return new KeyRenewal(
        keys,
        new SoftwareKeyPlace(files, world.randomness()),
        new HeldRecipients(files, keys, List.of(world.keys().centre().recipient())),
        world.keys().check(),
        inTest.trust,
        Channel.CITY.code(),
        Channel.TERMINAL);
  }

  /** A centre that gives certificates as often as somebody asks. */
  private Line issuing() {
    IssuingDesk desk =
        new IssuingDesk(
            centre.store,
            new Office(Environment.SANDBOX, Channel.CITY),
            world.keys().issuer(),
            world.keys().centre(),
            world.keys().check(),
            new IssuingTerms(Duration.ofDays(365), Duration.ZERO),
            Channel.CLOCK);
    return (_, _, body) ->
        switch (desk.renew(Optional.of(Channel.TERMINAL), Bytes.of(body))) {
          case IssuingDesk.Given(IssuedPair pair) -> new Line.Answer(LineRefusal.OK, pair.encode());
          case IssuingDesk.Declined(LineRefusal refusal) ->
              new Line.Answer(refusal.code().status(), refusal.encode());
        };
  }
}
