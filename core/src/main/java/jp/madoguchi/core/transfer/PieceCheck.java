package jp.madoguchi.core.transfer;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * Whether a piece is the one that a verified manifest names. Remembers the page in use; for one
 * thread.
 */
public final class PieceCheck {
  private final UploadManifest manifest;
  private final Pieces pieces;
  private final IntFunction<Optional<Bytes>> kept;
  private int page = -1;
  private Bytes hashes = Bytes.EMPTY;

  /**
   * @param kept the content of a page that was found to fit before, by its piece
   */
  public PieceCheck(UploadManifest manifest, IntFunction<Optional<Bytes>> kept) {
    this.manifest = manifest;
    this.pieces = manifest.pieces();
    this.kept = kept;
  }

  /** Whether it fits; a chunk whose page is not there does not. */
  public boolean fits(int piece, byte[] content) {
    byte[] hash = Sha256.digest(content);
    int of = pieces.page(piece);
    if (pieces.isPage(piece)) {
      boolean fits = manifest.pages().get(of).equals(Bytes.of(hash));
      if (fits) {
        page = of;
        hashes = Bytes.of(content);
      }
      return fits;
    }
    return turnedTo(of) && Arrays.equals(hash, named(pieces.placeInPage(piece)));
  }

  private boolean turnedTo(int wanted) {
    if (page != wanted) {
      Optional<Bytes> there = kept.apply(pieces.pieceOfPage(wanted));
      there.ifPresent(content -> {
        page = wanted;
        hashes = content;
      });
    }
    return page == wanted;
  }

  private byte[] named(int place) {
    int at = place * Sha256.LENGTH;
    return Arrays.copyOfRange(hashes.toArray(), at, at + Sha256.LENGTH);
  }
}
