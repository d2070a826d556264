package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.centre.ledger.Cosigning.Outcome;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.ledger.ReceiptProver;
import jp.madoguchi.core.evidence.ProvenReceipt;
import jp.madoguchi.core.evidence.ReceiptCheck;
import jp.madoguchi.core.evidence.ReceiptVerdict;
import jp.madoguchi.core.evidence.ReceiptVerdict.Flaw;
import jp.madoguchi.core.evidence.ReceiptVerdict.NotProven;
import jp.madoguchi.core.ledger.LedgerDescription;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.log.witness.WitnessSecret;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Ledger;
import jp.madoguchi.terminal.sync.HttpLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One receipt is proven to somebody who holds public keys and nothing of the centre's store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceiptEvidenceTest {
  private static final int ENTRIES = 5;

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private WatchedCentre witness;

  @SuppressWarnings("NullAway.Init")
  private LedgerDescription log;

  @SuppressWarnings("NullAway.Init")
  private byte[] file;

  @SuppressWarnings("NullAway.Init")
  private byte[] later;

  @BeforeAll
  void fiveBatchesOfWhichTheWitnessSawFour(@TempDir Path folder) throws Exception {
    channel = Channel.open(Channel.World.make(), "evidence");
    LedgerPublisher publisher = channel.centre.ledger();
    log = new LedgerDescription(publisher.origin(1), publisher.certificates());
    witness = WatchedCentre.open(channel, folder, log.origin().text());
    try (HttpLine line = channel.line()) {
      Bytes previous = CentreStore.noHash();
      for (int i = 1; i <= ENTRIES; i++) {
        byte[] sealed = channel.sealedEmpty(i, previous);
        line.ask("PUT", "/v1/batches/1/" + i, sealed);
        previous = Sha256.of(sealed);
        if (i == ENTRIES - 1) {
          assertEquals(Outcome.COSIGNED, witness.ask(publisher));
        }
      }
    }
    file = proof(2).encode();
    later = proof(ENTRIES).encode();
  }

  @AfterAll
  void close() throws Exception {
    witness.close();
    channel.close();
  }

  private ProvenReceipt proof(long sequence) {
    return new ReceiptProver(channel.centre.ledger(), channel.world.keys().issuer().anchors())
        .prove(new Ledger.Place(Channel.TERMINAL, 1, sequence))
        .orElseThrow();
  }

  private WitnessKey key() {
    return witness.secret().key();
  }

  private static ReceiptVerdict check(
      byte[] file, LedgerDescription log, Optional<WitnessKey> witness, Clock clock) {
    return new ReceiptCheck(List.of(log), witness, clock)
        .check(ProvenReceipt.decode(file).orElseThrow());
  }

  private ReceiptVerdict check(byte[] file) {
    return check(file, log, Optional.of(key()), Channel.CLOCK);
  }

  @Test
  void aReceiptIsProvenWithTheTimeAtWhichTheWitnessSawTheLog() {
    var proven = assertInstanceOf(ReceiptVerdict.Proven.class, check(file));
    assertEquals(2, proven.receipt().sequence());
    assertEquals(ENTRIES - 1, proven.head().size());
    assertEquals(Optional.of(Channel.CLOCK.now()), proven.witnessed());
  }

  @Test
  void itIsSoAfterAllCertificatesHaveEnded() {
    Clock clock = new FixedClock(Channel.CLOCK.now().plus(Duration.ofDays(4000)));
    assertInstanceOf(ReceiptVerdict.Proven.class, check(file, log, Optional.of(key()), clock));
  }

  @Test
  void itIsSmall() {
    assertTrue(file.length < 40_000, "" + file.length);
  }

  @Test
  void aReceiptThatNoWitnessSawYetIsProvenByTheCentreAlone() {
    assertEquals(new NotProven(Flaw.NOT_WITNESSED), check(later));
    var proven =
        assertInstanceOf(
            ReceiptVerdict.Proven.class, check(later, log, Optional.empty(), Channel.CLOCK));
    assertEquals(Optional.empty(), proven.witnessed());
  }

  @Test
  void anotherWitnessHasNotSeenIt() {
    WitnessKey other = WitnessSecret.create("witness.example", channel.world.randomness()).key();
    assertEquals(
        new NotProven(Flaw.NOT_WITNESSED), check(file, log, Optional.of(other), Channel.CLOCK));
  }

  @Test
  void theKeysOfAnotherCentreProveNothing() throws Exception {
    try (Channel away = Channel.open(Channel.World.make(), "evidence elsewhere")) {
      LedgerDescription other =
          new LedgerDescription(log.origin(), away.centre.ledger().certificates());
      assertEquals(
          new NotProven(Flaw.RECEIPT_UNSIGNED),
          check(file, other, Optional.of(key()), Channel.CLOCK));
    }
  }

  @Test
  void theProofOfAnotherReceiptProvesNothing() {
    ProvenReceipt mine = proof(2);
    ProvenReceipt mixed =
        new ProvenReceipt(mine.receipt(), mine.anchors(), mine.note(), proof(3).proof());
    assertEquals(new NotProven(Flaw.NOT_IN_LOG), check(mixed.encode()));
  }

  @Test
  void theCheckpointOfAnotherLogOrEraProvesNothing() {
    LedgerDescription next = new LedgerDescription(channel.centre.ledger().origin(2), log.keys());
    assertEquals(
        new NotProven(Flaw.CHECKPOINT_UNSIGNED),
        check(file, next, Optional.of(key()), Channel.CLOCK));
  }

  @Test
  void noAlteredFileProvesAnotherReceipt() {
    ProvenReceipt sound = proof(2);
    for (int at = 0; at < file.length; at += 37) {
      byte[] altered = file.clone();
      altered[at] ^= 1;
      Optional<ProvenReceipt> read = ProvenReceipt.decode(altered);
      boolean proven =
          read.filter(each -> check(each.encode()) instanceof ReceiptVerdict.Proven)
              .filter(each -> !each.receipt().equals(sound.receipt()))
              .isPresent();
      assertFalse(proven, "byte " + at);
    }
  }

  @Test
  void thereIsNoneForABatchThatNeverCame() {
    var prover =
        new ReceiptProver(channel.centre.ledger(), channel.world.keys().issuer().anchors());
    assertEquals(
        Optional.empty(), prover.prove(new Ledger.Place(Channel.TERMINAL, 1, ENTRIES + 1)));
  }
}
