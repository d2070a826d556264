package jp.madoguchi.core.log.witness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.madoguchi.core.log.checkpoint.Checkpoint;
import jp.madoguchi.core.log.checkpoint.NoteKey;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.merkle.ConsistencyProof;
import jp.madoguchi.core.merkle.MerkleHash;
import jp.madoguchi.core.merkle.MerkleTree;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class WitnessTest {
  private static final String ORIGIN = "madoguchi/sandbox/132128/CENTRE";
  private static final Instant NOW = Instant.parse("2026-05-20T01:00:00Z");

  private final KeyPair logPair = pair("EC");
  private final KeyPair witnessPair = pair("Ed25519");
  private final NoteKey logKey = NoteKey.of(ORIGIN, logPair.getPublic());
  private final WitnessKey witnessKey = new WitnessKey("auditor", witnessPair.getPublic());
  private final Remembered seen = new Remembered();
  private final Witness inTest = witness();

  /** Forgets nothing until it is told to break. */
  private static final class Remembered implements Witness.Seen {
    private final Map<String, Checkpoint> all = new HashMap<>();
    private boolean broken;

    @Override
    public Optional<Checkpoint> last(String origin) {
      return Optional.ofNullable(all.get(origin));
    }

    @Override
    public void keep(Checkpoint checkpoint) throws IOException {
      if (broken) {
        throw new IOException("no room");
      }
      all.put(checkpoint.origin(), checkpoint);
    }
  }

  private Witness witness() {
    return new Witness(
        witnessKey,
        message -> sign("Ed25519", witnessPair.getPrivate(), message),
        Map.of(ORIGIN, List.of(logKey)),
        seen,
        new StoppedClock(NOW));
  }

  private static KeyPair pair(String algorithm) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
      if (algorithm.equals("EC")) {
        generator.initialize(256);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(String algorithm, PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initSign(key);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A log of batches, the first of them of the year that is named. */
  private static List<byte[]> entries(int year, int size) {
    return IntStream.range(0, size)
        .mapToObj(i -> ("batch " + (i == 0 ? year : i)).getBytes(StandardCharsets.UTF_8))
        .toList();
  }

  private SignedNote note(List<byte[]> entries) {
    String text = new Checkpoint(ORIGIN, entries.size(), Bytes.of(MerkleTree.root(entries))).text();
    byte[] signature =
        sign("SHA256withECDSA", logPair.getPrivate(), text.getBytes(StandardCharsets.UTF_8));
    return new SignedNote(
        text, List.of(new SignedNote.Line(ORIGIN, logKey.id(), Bytes.of(signature))));
  }

  private WitnessRequest request(int old, List<byte[]> entries) {
    List<byte[]> leaves = entries.stream().map(MerkleHash::leaf).toList();
    int from = Math.min(old, entries.size());
    List<Bytes> proof =
        ConsistencyProof.between(from, leaves).path().stream().map(Bytes::of).toList();
    return new WitnessRequest(old, proof, note(entries));
  }

  private WitnessAnswer add(int old, int year, int size) throws IOException {
    return inTest.add(request(old, entries(year, size)).encode());
  }

  @Nested
  class ALogThatGrows {
    @Test
    void isCosignedEachTime() throws IOException {
      int old = 0;
      for (int size : List.of(0, 1, 2, 3, 7, 8, 9, 9, 30)) {
        SignedNote note = note(entries(2026, size));
        WitnessAnswer answer = add(old, 2026, size);
        List<SignedNote.Line> lines = new ArrayList<>(note.lines());
        lines.add(((WitnessAnswer.Cosigned) answer).line());
        assertEquals(
            Optional.of(NOW), witnessKey.cosigned(new SignedNote(note.text(), lines)), size + "");
        old = size;
      }
    }

    @Test
    void goesOnWithAnotherWitnessProcess() throws IOException {
      add(0, 2026, 5);
      assertEquals(200, witness().add(request(5, entries(2026, 6)).encode()).status());
    }

    @Test
    void isToldWhatTheWitnessKnows() throws IOException {
      add(0, 2026, 5);
      assertEquals(new WitnessAnswer.KnowsOther(5), add(3, 2026, 8));
    }
  }

  @Nested
  class ALogWithTwoPasts {
    @Test
    void isNotCosignedAtTheSameSize() throws IOException {
      add(0, 2026, 5);
      assertEquals(new WitnessAnswer.KnowsOther(5), add(5, 1999, 5));
    }

    @Test
    void isNotCosignedWhenItHasGrown() throws IOException {
      add(0, 2026, 5);
      assertEquals(WitnessAnswer.Refused.NOT_CONSISTENT, add(5, 1999, 9));
    }

    @Test
    void isNotCosignedWhenItWasPutBack() throws IOException {
      add(0, 2026, 5);
      assertEquals(new WitnessAnswer.KnowsOther(5), add(3, 2026, 3));
      assertEquals(WitnessAnswer.Refused.MALFORMED, add(5, 2026, 3));
    }
  }

  @Nested
  class ARequest {
    @Test
    void ofAnUnknownLogIsRefused() throws IOException {
      String text = note(entries(2026, 2)).text().replace("132128", "131211");
      WitnessRequest other =
          new WitnessRequest(0, List.of(), new SignedNote(text, note(entries(2026, 2)).lines()));
      assertEquals(WitnessAnswer.Refused.UNKNOWN_LOG, inTest.add(other.encode()));
    }

    @Test
    void thatTheLogDidNotSignIsRefused() throws IOException {
      SignedNote other = note(entries(1999, 2));
      SignedNote forged = new SignedNote(note(entries(2026, 2)).text(), other.lines());
      assertEquals(
          WitnessAnswer.Refused.NOT_SIGNED,
          inTest.add(new WitnessRequest(0, List.of(), forged).encode()));
    }

    @Test
    void thatIsNoneIsRefused() throws IOException {
      byte[] right = request(0, entries(2026, 3)).encode();
      for (int i = 0; i < right.length; i += 7) {
        byte[] cut = Arrays.copyOf(right, i);
        assertEquals(WitnessAnswer.Refused.MALFORMED, inTest.add(cut), i + " bytes");
      }
      assertEquals(
          WitnessAnswer.Refused.MALFORMED, inTest.add(new byte[WitnessRequest.MAX_SIZE + 1]));
    }

    @Test
    void isReadAsItWasWritten() {
      WitnessRequest request = request(3, entries(2026, 7));
      assertEquals(Optional.of(request), WitnessRequest.parse(request.encode()));
    }
  }

  @Nested
  class ACosignature {
    @Test
    void isNotGivenWhereItCannotBeKept() {
      seen.broken = true;
      assertThrows(IOException.class, () -> add(0, 2026, 1));
    }

    @Test
    void ofAnotherWitnessIsNotTaken() throws IOException {
      SignedNote note = note(entries(2026, 1));
      SignedNote.Line line = ((WitnessAnswer.Cosigned) add(0, 2026, 1)).line();
      WitnessKey other = new WitnessKey("auditor", pair("Ed25519").getPublic());
      assertEquals(Optional.empty(), other.cosigned(new SignedNote(note.text(), List.of(line))));
    }

    @Test
    void isOfOneTimeAndOneCheckpoint() throws IOException {
      SignedNote.Line line = ((WitnessAnswer.Cosigned) add(0, 2026, 1)).line();
      byte[] later = line.signature().toArray();
      later[7]++;
      SignedNote.Line moved = new SignedNote.Line(line.name(), line.id(), Bytes.of(later));
      assertEquals(
          Optional.empty(),
          witnessKey.cosigned(new SignedNote(note(entries(2026, 1)).text(), List.of(moved))));
      assertEquals(
          Optional.empty(),
          witnessKey.cosigned(new SignedNote(note(entries(2026, 2)).text(), List.of(line))));
    }
  }
}
