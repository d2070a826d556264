package jp.madoguchi.core.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** A sealed batch cut into {@link Pieces}; the same bytes are always cut alike. Immutable. */
public final class Cutting {
  private final byte[] sealed;
  private final Pieces pieces;
  private final Bytes hash;
  private final List<Bytes> pages;

  private Cutting(byte[] sealed) {
    this.sealed = sealed;
    this.pieces = new Pieces(sealed.length);
    this.hash = Sha256.of(sealed);
    List<Bytes> contents = new ArrayList<>(pieces.pages());
    for (int page = 0; page < pieces.pages(); page++) {
      contents.add(hashes(page));
    }
    this.pages = List.copyOf(contents);
  }

  /** Cuts, and hashes everything once. */
  public static Cutting of(Bytes sealed) {
    return new Cutting(sealed.toArray());
  }

  private Bytes hashes(int page) {
    int first = pieces.pieceOfPage(page);
    byte[] hashes = new byte[pieces.length(first)];
    for (int i = 0; i < hashes.length / Sha256.LENGTH; i++) {
      System.arraycopy(
          Sha256.digest(chunk(first + 1 + i)), 0, hashes, i * Sha256.LENGTH, Sha256.LENGTH);
    }
    return Bytes.of(hashes);
  }

  private byte[] chunk(int piece) {
    int from = pieces.chunk(piece) * Pieces.CHUNK;
    return Arrays.copyOfRange(sealed, from, from + pieces.length(piece));
  }

  public Pieces pieces() {
    return pieces;
  }

  /** SHA-256 of the sealed batch. */
  public Bytes hash() {
    return hash;
  }

  /** What stands in the manifest. */
  public List<Bytes> pageHashes() {
    return pages.stream().map(Sha256::of).toList();
  }

  /** One piece's bytes. */
  public byte[] piece(int piece) {
    return pieces.isPage(piece) ? pages.get(pieces.page(piece)).toArray() : chunk(piece);
  }

  /** The bytes of these pieces, one behind the other. */
  public byte[] run(MissingPieces.Run run) {
    int length = 0;
    for (int piece = run.from(); piece < run.end(); piece++) {
      length += pieces.length(piece);
    }
    byte[] bytes = new byte[length];
    int at = 0;
    for (int piece = run.from(); piece < run.end(); piece++) {
      byte[] content = piece(piece);
      System.arraycopy(content, 0, bytes, at, content.length);
      at += content.length;
    }
    return bytes;
  }
}
