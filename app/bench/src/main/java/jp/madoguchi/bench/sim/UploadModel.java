package jp.madoguchi.bench.sim;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.transfer.MissingPieces;
import jp.madoguchi.core.transfer.Pieces;
import jp.madoguchi.core.value.Bytes;

/** What the centre said that it lacks of large batches: what came stays. For one thread. */
final class UploadModel {
  private final Map<TerminalId, Lack> last = new HashMap<>();

  /**
   * What lacks of one upload.
   *
   * @param pieces those that lack; batches here have fewer holes than the centre tells at once
   */
  private record Lack(Bytes upload, BitSet pieces) {
    static Lack of(MissingPieces said) {
      BitSet pieces = new BitSet();
      said.runs().forEach(run -> pieces.set(run.from(), run.end()));
      return new Lack(said.envelopeHash(), pieces);
    }

    /** Whether something lacks here that did not lack there, of the same upload. */
    boolean isMoreThan(Lack before) {
      BitSet more = (BitSet) pieces.clone();
      more.andNot(before.pieces);
      return upload.equals(before.upload) && !more.isEmpty();
    }
  }

  /** The centre said what lacks of a terminal's upload; a terminal has one at a time. */
  void kept(TerminalId device, byte[] said) {
    Lack now = Lack.of(read(said));
    boolean more = Optional.ofNullable(last.put(device, now)).filter(now::isMoreThan).isPresent();
    Broken.unless(!more, "the centre has less of an upload of " + device + " than before");
  }

  /** So much of pieces from {@code first} on came before the line broke: what was whole stays. */
  void cut(TerminalId device, int first, int length) {
    last.computeIfPresent(
        device,
        (_, before) -> {
          BitSet left = (BitSet) before.pieces().clone();
          left.clear(first, first + length / Pieces.CHUNK);
          return new Lack(before.upload(), left);
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
