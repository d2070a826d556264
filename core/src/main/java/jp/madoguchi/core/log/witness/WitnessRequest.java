package jp.madoguchi.core.log.witness;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.merkle.MerkleHash;
import jp.madoguchi.core.value.Bytes;

/**
 * What a log asks of a witness (C2SP tlog-witness, add-checkpoint): to look at a new checkpoint,
 * with the proof that the log only grew since the witness saw it last.
 *
 * @param old the size that the log believes the witness to know, 0 where none
 * @param proof hashes of 32 bytes, at most {@value #MOST}
 */
public record WitnessRequest(long old, List<Bytes> proof, SignedNote checkpoint) {
  /** More hashes than a tree of 2^63 leaves could need. */
  public static final int MOST = 63;

  /** Larger requests are refused unread. */
  public static final int MAX_SIZE = SignedNote.MAX_SIZE + 64 * 64;

  private static final String OLD = "old ";

  public WitnessRequest {
    proof = List.copyOf(proof);
    if (old < 0 || proof.size() > MOST) {
      throw new IllegalArgumentException("no request of a log");
    }
  }

  /** The request's body. */
  public byte[] encode() {
    StringBuilder head = new StringBuilder(OLD).append(old).append('\n');
    for (Bytes hash : proof) {
      head.append(Base64.getEncoder().encodeToString(hash.toArray())).append('\n');
    }
    byte[] first = head.append('\n').toString().getBytes(StandardCharsets.US_ASCII);
    byte[] note = checkpoint.encode().toArray();
    return ByteBuffer.allocate(first.length + note.length).put(first).put(note).array();
  }

  /** Reads exactly what {@link #encode} writes; empty for anything else. */
  public static Optional<WitnessRequest> parse(byte[] body) {
    if (body.length > MAX_SIZE) {
      return Optional.empty();
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
      return parse(text).filter(request -> Bytes.of(request.encode()).equals(Bytes.of(body)));
    } catch (CharacterCodingException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<WitnessRequest> parse(String text) {
    int end = text.indexOf("\n\n");
    if (end < 0) {
      return Optional.empty();
    }
    String[] lines = text.substring(0, end).split("\n", -1);
    if (!lines[0].matches("old (0|[1-9][0-9]{0,17})") || lines.length > 1 + MOST) {
      return Optional.empty();
    }
    List<Bytes> proof = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      Bytes hash = Bytes.of(Base64.getDecoder().decode(lines[i]));
      if (hash.length() != MerkleHash.LENGTH) {
        return Optional.empty();
      }
      proof.add(hash);
    }
    return SignedNote.parse(Bytes.of(text.substring(end + 2).getBytes(StandardCharsets.UTF_8)))
        .map(note ->
            new WitnessRequest(Long.parseLong(lines[0].substring(OLD.length())), proof, note));
  }
}
