package jp.madoguchi.core.log.witness;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * The public key of a witness: Ed25519, type 0x04 of C2SP tlog-cosignature. What it signs is the
 * checkpoint with the time before it, so that a cosignature also says how fresh it is.
 *
 * @param name of the witness; no blank and no plus sign
 */
public record WitnessKey(String name, PublicKey key) {
  /** The longest {@link #text}, in bytes. */
  public static final int LONGEST = 128;

  private static final byte TYPE = 4;
  private static final int ID = 4;
  private static final int RAW = 32;

  /** Before the key in a SubjectPublicKeyInfo (RFC 8410 section 4). */
  private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  public WitnessKey {
    if (!name.matches("[!-~&&[^+]]{1,64}")) {
      throw new IllegalArgumentException("no name for a witness: " + name);
    }
  }

  /** The first four bytes of each of its signatures. */
  public Bytes id() {
    byte[] encoded = key.getEncoded();
    MessageDigest digest = Sha256.fresh();
    digest.update((name + '\n').getBytes(StandardCharsets.UTF_8));
    digest.update(TYPE);
    digest.update(encoded, encoded.length - RAW, RAW);
    return Bytes.of(Arrays.copyOf(digest.digest(), ID));
  }

  /** As it is given to those who are to believe it: {@code NAME+ID+KEY} (C2SP signed-note). */
  public String text() {
    byte[] typed = new byte[1 + RAW];
    typed[0] = TYPE;
    byte[] encoded = key.getEncoded();
    System.arraycopy(encoded, encoded.length - RAW, typed, 1, RAW);
    return name + '+' + id().hex() + '+' + Base64.getEncoder().encodeToString(typed);
  }

  /** Reads exactly what {@link #text} writes; empty for anything else. */
  public static Optional<WitnessKey> parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      byte[] typed = Base64.getDecoder().decode(parts[2]);
      if (typed.length != 1 + RAW) {
        return Optional.empty();
      }
      byte[] encoded = ByteBuffer.allocate(HEAD.length + RAW).put(HEAD).put(typed, 1, RAW).array();
      return Optional.of(new WitnessKey(parts[0], decode(encoded)))
          .filter(key -> key.text().equals(text));
    } catch (IllegalArgumentException | GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** From the bytes of a SubjectPublicKeyInfo. */
  static PublicKey decode(byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }

  /** What is signed at this time about a checkpoint's text. */
  public static byte[] message(Instant at, String checkpoint) {
    return ("cosignature/v1\ntime " + at.getEpochSecond() + '\n' + checkpoint)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** The line that a witness adds to a note. */
  public SignedNote.Line line(Instant at, byte[] signature) {
    byte[] timed =
        ByteBuffer.allocate(Long.BYTES + signature.length)
            .putLong(at.getEpochSecond())
            .put(signature)
            .array();
    return new SignedNote.Line(name, id(), Bytes.of(timed));
  }

  /**
   * When this witness saw the checkpoint; empty where none of the note's lines is its own, or one
   * that claims to be is false.
   */
  public Optional<Instant> cosigned(SignedNote note) {
    List<SignedNote.Line> own =
        note.lines().stream()
            .filter(line -> line.name().equals(name) && line.id().equals(id()))
            .toList();
    if (own.size() != 1 || own.getFirst().signature().length() <= Long.BYTES) {
      return Optional.empty();
    }
    byte[] timed = own.getFirst().signature().toArray();
    long second = ByteBuffer.wrap(timed).getLong();
    if (second < 0 || second > Instant.MAX.getEpochSecond()) {
      return Optional.empty();
    }
    Instant at = Instant.ofEpochSecond(second);
    byte[] signature = Arrays.copyOfRange(timed, Long.BYTES, timed.length);
    return verifies(message(at, note.text()), signature) ? Optional.of(at) : Optional.empty();
  }

  private boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
