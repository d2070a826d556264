package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.centre.trust.AdminOutcome;
import jp.madoguchi.centre.trust.AdminOutcome.Denied;
import jp.madoguchi.centre.trust.AdminOutcome.Done;
import jp.madoguchi.centre.trust.AdminOutcome.Reason;
import jp.madoguchi.centre.trust.SuiteDecision;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.envelope.UnverifiedEnvelope;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.roster.SuiteDemand;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustListCodec;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.terminal.sync.Sealing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** All terminals go over to other algorithms while batches are on their way (protocol point 18). */
@OnEachDatabase
class SuiteSwitchTest extends TrustCase {
  private static final Instant NOW = Channel.CLOCK.now();

  private AdminOutcome demand(Suite suite, Instant until) {
    return act(
        chief,
        AdminAct.Kind.DEMAND_SUITE,
        "SUITE",
        new SuiteDecision(new SuiteDemand(suite, until)).choice());
  }

  private void seal(long person, String lot) throws Exception {
    centre.outbox.put(centre.move(lot, centre.person(person)));
    Sealing sealing = centre.sealing();
    Batch batch = sealing.batch(centre.outbox.load(10), centre.outbox.position(), false);
    centre.outbox.seal(batch, sealing.seal(batch));
  }

  @Nested
  class InTheMidstOfThreeUnsentBatches {
    @BeforeEach
    void twoOfThreeWait() throws Exception {
      seal(1, "90番地");
      Outbox.Sealed first = centre.outbox.oldestUnanswered().orElseThrow();
      seal(2, "91番地");
      seal(3, "92番地");
      assertEquals(
          LineRefusal.OK, line.ask("PUT", "/v1/batches/1/1", first.bytes().toArray()).status());
      assertInstanceOf(Done.class, demand(Suite.HYBRID_2, NOW.minusSeconds(1)));
    }

    @Test
    void everythingArrivesExactlyOnce() throws Exception {
      inTest.steps(line);
      assertEquals(3, centre.centre.view().receipts(Channel.TERMINAL).size());
      for (long person = 1; person <= 3; person++) {
        assertEquals(2, centre.person(person).history());
      }
      assertEquals(List.of(), centre.centre.view().quarantined(Channel.TERMINAL));
      assertTrue(centre.outbox.oldestUnanswered().isEmpty());
    }

    @Test
    void theRowGoesOnUnderTheFirstEnvelopesHash() throws Exception {
      Bytes second = Sha256.of(waiting(1));
      inTest.steps(line);
      assertEquals(second, centre.outbox.receipts().get(1).batchHash());
      byte[] outer =
          centre.store.read(transaction -> transaction.ledger().outer(second)).orElseThrow();
      assertEquals(Suite.HYBRID_2, UnverifiedEnvelope.parse(outer).allegedSuite());
    }

    private byte[] waiting(int ahead) {
      return centre.outbox.waiting().get(ahead).bytes().toArray();
    }

    @Test
    void theNextBatchIsSealedWithTheNewAlgorithms() throws Exception {
      inTest.steps(line);
      assertEquals(Suite.HYBRID_2, inTest.keys.suite());
      centre.outbox.put(centre.move("93番地", centre.person(4)));
      inTest.steps(line);
      Bytes hash = centre.outbox.receipts().getLast().batchHash();
      byte[] sealed =
          centre.store.read(transaction -> transaction.ledger().sealed(hash)).orElseThrow();
      assertEquals(Suite.HYBRID_2, UnverifiedEnvelope.parse(sealed).allegedSuite());
    }

    @Test
    void anEnvelopeOfTheOldSuiteIsRefusedByItsOwnCode() throws Exception {
      Line.Answer answer = line.ask("PUT", "/v1/batches/1/2", waiting(1));
      LineRefusal refusal = LineRefusal.decode(answer.body());
      assertEquals(Code.ENVELOPE, refusal.code());
      assertEquals("V-75", refusal.detail());
    }

    @Test
    void aLostReceiptOfAResealedBatchIsGivenAgain() throws Exception {
      inTest.steps(new LostReceipts(line));
      inTest.steps(line);
      assertEquals(3, centre.centre.view().receipts(Channel.TERMINAL).size());
      assertEquals(3, centre.outbox.receipts().size());
      assertEquals(List.of(), centre.centre.view().quarantined(Channel.TERMINAL));
    }
  }

  /** Loses the answer to each batch. */
  private record LostReceipts(Line line) implements Line {
    @Override
    public Answer ask(String method, String path, byte[] body)
        throws LineDown, InterruptedException {
      Answer answer = line.ask(method, path, body);
      if (path.startsWith("/v1/batches/") && answer.status() == LineRefusal.OK) {
        throw new LineDown(LineDown.Reason.TIMED_OUT, new IOException("lost"));
      }
      return answer;
    }
  }

  @Nested
  class BeforeTheEnd {
    @Test
    void anEnvelopeOfTheOldSuiteIsTakenIn() throws Exception {
      demand(Suite.HYBRID_2, NOW.plus(Duration.ofDays(30)));
      assertEquals(
          LineRefusal.OK, line.ask("PUT", "/v1/batches/1/1", centre.sealedEmpty(1)).status());
    }
  }

  @Nested
  class ADemand {
    @Test
    void neverGoesBack() {
      assertInstanceOf(Done.class, demand(Suite.HYBRID_2, NOW));
      assertEquals(new Denied(Reason.SUITE), demand(Suite.HYBRID_1, NOW));
    }

    @Test
    void thatGoesBackIsNotTakenByATerminal() throws Exception {
      demand(Suite.HYBRID_2, NOW);
      inTest.steps(line);
      TrustList lower =
          new TrustList(
              Environment.SANDBOX,
              Channel.CITY.code(),
              inTest.trust.version() + 1,
              NOW,
              NOW.plusSeconds(60),
              List.of());
      assertInstanceOf(
          HeldTrust.Refused.class,
          inTest.trust.take(TrustListCodec.sign(lower, world.keys().centre()), inTest.shelf()));
      assertEquals(Suite.HYBRID_2, inTest.trust.policy().suites().suite());
    }

    @Test
    void comesWithTheTrustListAndIsReadAgainFromTheFile() throws Exception {
      demand(Suite.HYBRID_2, NOW);
      inTest.steps(line);
      HeldTrust again =
          HeldTrust.open(
              world.keys().issuer().anchors(), Channel.CITY.code(), Channel.CLOCK, inTest.files);
      assertEquals(new SuiteDemand(Suite.HYBRID_2, NOW), again.policy().suites());
    }
  }

  @Nested
  class OldKeys {
    @Test
    void ofACertificateThatEndedMeanwhileAreVouchedForByTheNew() throws Exception {
      SoftwareDeviceKeys ended = world.keys().device(Channel.TERMINAL, Duration.ofDays(-1));
      Sealing old = centre.sealing(Channel.TERMINAL, ended);
      centre.outbox.put(centre.move("90番地", centre.person(1)));
      Batch batch = old.batch(centre.outbox.load(10), centre.outbox.position(), false);
      centre.outbox.seal(batch, old.seal(batch));
      sent();
      assertEquals(2, centre.person(1).history());
    }

    @Test
    void ofAnotherTerminalAreNotVouchedFor() throws Exception {
      TerminalId other = new TerminalId("T-2");
      Sealing strange = centre.sealing(other, world.keys().device(other));
      Batch batch = strange.batch(centre.outbox.load(10), centre.outbox.position(), true);
      Outbox.Sealed outer = centre.sealing().reseal(new Outbox.Sealed(1, 1, strange.seal(batch)));
      Line.Answer answer = line.ask("PUT", "/v1/batches/1/1", outer.bytes().toArray());
      assertEquals("V-91", LineRefusal.decode(answer.body()).detail());
      assertFalse(centre.centre.view().receipts(Channel.TERMINAL).size() > 0);
    }
  }
}
