package jp.madoguchi.core.log.witness;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.madoguchi.core.log.checkpoint.Checkpoint;
import jp.madoguchi.core.log.checkpoint.NoteKey;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.merkle.ConsistencyProof;
import jp.madoguchi.core.merkle.MerkleHash;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.value.Bytes;

/**
 * Sees to it that the logs which it watches only grow, and never show two pasts: it signs no
 * checkpoint that does not continue the one it signed last, and keeps that before it answers (C2SP
 * tlog-witness). Safe for use by several threads.
 */
public final class Witness {
  private final WitnessKey key;
  private final UnaryOperator<byte[]> signing;
  private final Map<String, List<NoteKey>> watched;
  private final Seen seen;
  private final Clock clock;

  /** What a witness knows of each log; durable when {@link #keep} returned. */
  public interface Seen {
    /** The newest checkpoint of this origin that was cosigned. */
    Optional<Checkpoint> last(String origin) throws IOException;

    void keep(Checkpoint checkpoint) throws IOException;
  }

  /**
   * @param signing with the private key that belongs to {@code key}
   * @param watched the keys of each log, by its origin; all of them must have signed
   */
  public Witness(
      WitnessKey key,
      UnaryOperator<byte[]> signing,
      Map<String, List<NoteKey>> watched,
      Seen seen,
      Clock clock) {
    this.key = key;
    this.signing = signing;
    this.watched = Map.copyOf(watched);
    this.seen = seen;
    this.clock = clock;
  }

  /**
   * Looks at a log's request.
   *
   * @throws IOException what is known cannot be read or kept; nothing was signed
   */
  public synchronized WitnessAnswer add(byte[] body) throws IOException {
    Optional<WitnessRequest> request = WitnessRequest.parse(body);
    Optional<Checkpoint> checkpoint =
        request.flatMap(each -> Checkpoint.parse(each.checkpoint().text()));
    if (checkpoint.isEmpty()) {
      return WitnessAnswer.Refused.MALFORMED;
    }
    return judge(request.get(), checkpoint.get());
  }

  private WitnessAnswer judge(WitnessRequest request, Checkpoint checkpoint) throws IOException {
    List<NoteKey> keys = watched.getOrDefault(checkpoint.origin(), List.of());
    if (keys.isEmpty()) {
      return WitnessAnswer.Refused.UNKNOWN_LOG;
    }
    SignedNote note = request.checkpoint();
    if (!keys.stream().allMatch(note::signedBy)) {
      return WitnessAnswer.Refused.NOT_SIGNED;
    }
    if (request.old() > checkpoint.size()) {
      return WitnessAnswer.Refused.MALFORMED;
    }
    Checkpoint last =
        seen.last(checkpoint.origin())
            .orElseGet(() -> new Checkpoint(checkpoint.origin(), 0, Bytes.of(MerkleHash.empty())));
    boolean split = last.size() == checkpoint.size() && !last.root().equals(checkpoint.root());
    if (request.old() != last.size() || split) {
      return new WitnessAnswer.KnowsOther(last.size());
    }
    ConsistencyProof proof =
        new ConsistencyProof(
            last.size(), checkpoint.size(), request.proof().stream().map(Bytes::toArray).toList());
    if (!proof.leads(last.root().toArray(), checkpoint.root().toArray())) {
      return WitnessAnswer.Refused.NOT_CONSISTENT;
    }
    seen.keep(checkpoint);
    Instant now = clock.now();
    return new WitnessAnswer.Cosigned(
        key.line(now, signing.apply(WitnessKey.message(now, note.text()))));
  }
}
