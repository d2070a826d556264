package jp.madoguchi.centre.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.centre.watch.CentreMeters;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.transfer.PieceCheck;
import jp.madoguchi.core.transfer.Pieces;
import jp.madoguchi.core.transfer.UploadManifest;
import jp.madoguchi.storage.centre.CentreStore;

/**
 * The pieces of one request. Each that is whole and fits is kept, at once where the line is slower
 * than the disk; where many come in one go, they share a transaction. For one thread.
 */
final class PieceIntake {
  private final CentreStore store;
  private final UploadManifest manifest;
  private final Clock clock;
  private final CentreMeters meters;
  private final PieceCheck check;
  private final Map<Integer, byte[]> waiting = new LinkedHashMap<>();

  PieceIntake(CentreStore store, UploadManifest manifest, Clock clock, CentreMeters meters) {
    this.store = store;
    this.manifest = manifest;
    this.clock = clock;
    this.meters = meters;
    this.check =
        new PieceCheck(
            manifest,
            page ->
                store.read(transaction -> transaction.uploads().piece(manifest.device(), page)));
  }

  /**
   * Keeps what comes.
   *
   * @param first the piece with which it begins
   * @return whether each fitted; those before the one that does not are kept
   * @throws IOException it ended in the midst; what was whole is kept
   */
  boolean take(InputStream in, int first) throws IOException {
    try {
      return read(in, first);
    } finally {
      keep();
    }
  }

  private boolean read(InputStream in, int first) throws IOException {
    Pieces pieces = manifest.pieces();
    for (int piece = first; piece < pieces.count(); piece++) {
      byte[] content = in.readNBytes(pieces.length(piece));
      if (content.length < pieces.length(piece)) {
        return content.length == 0;
      }
      if (!check.fits(piece, content)) {
        return false;
      }
      waiting.put(piece, content);
      if (waiting.size() >= Pieces.BLOCK || in.available() == 0) {
        keep();
      }
    }
    return true;
  }

  private void keep() {
    if (!waiting.isEmpty()) {
      int fresh =
          store.inTransaction(
              transaction -> transaction.uploads().keep(manifest, waiting, clock.now()));
      long bytes = waiting.values().stream().mapToLong(content -> content.length).sum();
      meters.kept(fresh, bytes);
      waiting.clear();
    }
  }
}
