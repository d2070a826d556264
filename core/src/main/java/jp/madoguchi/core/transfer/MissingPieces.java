package jp.madoguchi.core.transfer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * What the centre still lacks of an upload. Comes over the authenticated line and is not signed:
 * the worst that a wrong one does is that something travels twice.
 *
 * <p>Wire: array {@code [envelope hash, missing in all, [[from, count], ...]]}.
 *
 * @param envelopeHash SHA-256 of the sealed batch
 * @param count of all missing pieces
 * @param runs of missing pieces, the first {@value #MOST_RUNS} of them, in order
 */
public record MissingPieces(Bytes envelopeHash, int count, List<Run> runs) {
  /** More holes than this are told later. */
  public static final int MOST_RUNS = 32;

  private static final int MAX_SIZE = 1024;
  private static final int MOST_PIECES = new Pieces(Pieces.MAX_SIZE).count();

  /**
   * Pieces that follow each other.
   *
   * @param from the first
   * @param count at least one
   */
  public record Run(int from, int count) {
    public Run {
      if (from < 0 || count < 1) {
        throw new IllegalArgumentException("no run of pieces");
      }
    }

    /** The piece behind the last. */
    public int end() {
      return from + count;
    }

    /** At most one block of it: what goes into one request. */
    public Run first() {
      return new Run(from, Math.min(count, Pieces.BLOCK - from % Pieces.BLOCK));
    }
  }

  public MissingPieces {
    runs = List.copyOf(runs);
  }

  /** What lacks where these are there. */
  public static MissingPieces of(Bytes envelopeHash, Pieces pieces, BitSet held) {
    List<Run> runs = new ArrayList<>();
    int from = held.nextClearBit(0);
    while (from < pieces.count() && runs.size() < MOST_RUNS) {
      int next = held.nextSetBit(from);
      int end = next < 0 ? pieces.count() : Math.min(next, pieces.count());
      runs.add(new Run(from, end - from));
      from = held.nextClearBit(end);
    }
    int there = held.get(0, pieces.count()).cardinality();
    return new MissingPieces(envelopeHash, pieces.count() - there, runs);
  }

  /** What is to be sent next; empty where nothing lacks. */
  public Optional<Run> next() {
    return runs.stream().findFirst().map(Run::first);
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(3);
    out.bytes(envelopeHash.toArray()).integer(count).array(runs.size());
    runs.forEach(run -> out.array(2).integer(run.from()).integer(run.count()));
    return out.toBytes();
  }

  public static MissingPieces decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openArray(3);
    Bytes hash = Bytes.of(in.readBytes(Sha256.LENGTH, Sha256.LENGTH));
    int count = in.readSmallInt(0, MOST_PIECES);
    int some = in.openArray(0, MOST_RUNS);
    List<Run> runs = new ArrayList<>(some);
    for (int i = 0; i < some; i++) {
      in.openArray(2);
      int from = in.readSmallInt(0, MOST_PIECES - 1);
      runs.add(new Run(from, in.readSmallInt(1, MOST_PIECES - from)));
      in.close();
    }
    in.close();
    in.close();
    in.finish();
    return new MissingPieces(hash, count, runs);
  }
}
