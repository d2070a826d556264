package jp.madoguchi.bench.sim;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.transfer.MissingPieces;
import jp.madoguchi.core.transfer.Pieces;

/** What the centre said that it has of large batches: what came stays. For one thread. */
final class UploadModel {
  private final Map<TerminalId, MissingPieces> last = new HashMap<>();

  /** The centre said what lacks of a terminal's upload; a terminal has one at a time. */
  void kept(TerminalId device, byte[] said) {
    MissingPieces now = read(said);
    boolean same =
        Optional.ofNullable(last.put(device, now))
            .filter(before -> before.envelopeHash().equals(now.envelopeHash()))
            .filter(before -> before.count() < now.count())
            .isEmpty();
    Broken.unless(same, "the centre has less of an upload of " + device + " than before");
  }

  /** So much of pieces that lacked came before the line broke: what was whole stays. */
  void cut(TerminalId device, int length) {
    last.computeIfPresent(
        device,
        (_, before) ->
            new MissingPieces(
                before.envelopeHash(),
                Math.max(0, before.count() - length / Pieces.CHUNK),
                List.of()));
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
