package jp.madoguchi.core.transfer;

import jp.madoguchi.core.value.Sha256;

/**
 * How a batch's sealed bytes are cut for the line (protocol point 15): into chunks of 4 KiB, and
 * before each 128 of them a page with their SHA-256. A page is no larger than a chunk, and the
 * hashes of the pages stand in the signed manifest; so nothing that travels is longer than 4 KiB
 * but the manifest, and a cut costs no more than that.
 *
 * <p>Pieces are numbered in the order in which they travel: page, its chunks, the next page.
 *
 * @param size of the sealed bytes
 */
public record Pieces(int size) {
  /** Bytes in a chunk, but the last. */
  public static final int CHUNK = 4096;

  /** Chunks that one page names. */
  public static final int NAMED = CHUNK / Sha256.LENGTH;

  /** A page and its chunks: what travels in one request, 516 KiB. */
  public static final int BLOCK = 1 + NAMED;

  /** More is never uploaded: a larger batch is refused (protocol point 1). */
  public static final int MAX_SIZE = 16 << 20;

  public Pieces {
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException("an upload of " + size + " bytes");
    }
  }

  /** Chunks in all. */
  public int chunks() {
    return (size + CHUNK - 1) / CHUNK;
  }

  /** Pages in all. */
  public int pages() {
    return (chunks() + NAMED - 1) / NAMED;
  }

  /** Pages and chunks together. */
  public int count() {
    return pages() + chunks();
  }

  /** Whether this piece is a page. */
  public boolean isPage(int piece) {
    return checked(piece) % BLOCK == 0;
  }

  /** The page that this piece is, or that names it; from 0. */
  public int page(int piece) {
    return checked(piece) / BLOCK;
  }

  /** The piece that is this page. */
  public int pieceOfPage(int page) {
    return page * BLOCK;
  }

  /** Which of its page's chunks a chunk is; from 0. */
  public int placeInPage(int piece) {
    return checked(piece) % BLOCK - 1;
  }

  /** Which chunk this piece is; from 0. */
  public int chunk(int piece) {
    return page(piece) * NAMED + placeInPage(piece);
  }

  /** Its bytes. */
  public int length(int piece) {
    return isPage(piece)
        ? Sha256.LENGTH * Math.min(NAMED, chunks() - page(piece) * NAMED)
        : Math.min(CHUNK, size - chunk(piece) * CHUNK);
  }

  private int checked(int piece) {
    if (piece < 0 || piece >= count()) {
      throw new IndexOutOfBoundsException("piece " + piece + " of " + count());
    }
    return piece;
  }
}
