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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.centre.trust.IssuingDesk;
import jp.madoguchi.centre.trust.IssuingTerms;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.KeyRequest;
import jp.madoguchi.core.enrolment.ProvenRequest;
import jp.madoguchi.core.enrolment.Renewal;
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
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
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
