package jp.madoguchi.bench.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.transfer.MissingPieces;
import jp.madoguchi.core.transfer.Pieces;
import jp.madoguchi.core.value.Bytes;

/**
 * What the centre said that it lacks of large batches: what came stays as long as the centre keeps
 * uploads of which nothing more comes. For one thread.
 */
final class UploadModel {
  private final Map<TerminalId, Lack> last = new HashMap<>();
  private final Duration kept;

  UploadModel(Duration kept) {
    this.kept = kept;
  }

  /**
   * What lacks of one upload.
   *
   * @param at when something came of it last
   * @param pieces those that lack; batches here have fewer holes than the centre tells at once
   */
  private record Lack(Instant at, Bytes upload, BitSet pieces) {
    static Lack of(MissingPieces said, Instant now) {
      BitSet pieces = new BitSet();
      said.runs().forEach(run -> pieces.set(run.from(), run.end()));
      return new Lack(now, said.envelopeHash(), pieces);
    }

    /** Whether something lacks here that did not lack there, of the same upload. */
    boolean isMoreThan(Lack before) {
      BitSet more = (BitSet) pieces.clone();
      more.andNot(before.pieces);
      return upload.equals(before.upload) && !more.isEmpty();
    }
  }

  /** The centre said what lacks of a terminal's upload; a terminal has one at a time. */
  void kept(TerminalId device, byte[] said, Instant at) {
    Lack now = Lack.of(read(said), at);
    boolean more =
        Optional.ofNullable(last.put(device, now))
            .filter(before -> !at.isAfter(before.at().plus(kept)))
            .filter(now::isMoreThan)
            .isPresent();
    Broken.unless(!more, "the centre has less of an upload of " + device + " than before");
  }

  /** So much of pieces from {@code first} on came before the line broke: what was whole stays. */
  void cut(TerminalId device, int first, int length) {
    last.computeIfPresent(
        device,
        (_, before) -> {
          BitSet left = (BitSet) before.pieces().clone();
          left.clear(first, first + length / Pieces.CHUNK);
          return new Lack(before.at(), before.upload(), left);
        });
  }

  private static MissingPieces read(byte[] said) {
    try {
      return MissingPieces.decode(said);
    } catch (MalformedCbor e) {
      throw new Broken("the centre's word about an upload cannot be read: " + e);
    }
  }

  /** A terminal's upload is over, or forgotten for good reason. */
  void over(TerminalId device) {
    last.remove(device);
  }

  /** The centre was put back. */
  void forget() {
    last.clear();
  }
}
