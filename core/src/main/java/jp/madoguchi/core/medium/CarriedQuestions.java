package jp.madoguchi.core.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.enrolment.Renewal;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.roster.TrustListCodec;
import jp.madoguchi.core.value.Bytes;

/**
 * What a terminal asks by medium beside its batches: what it would ask over a line.
 *
 * <p>Wire: array {@code [trust list, renewal, lease request, log, standing]}, each null where there
 * is none, with the holding as a sixth part where there is one; the log is {@code [era, size,
 * index, size, index, size, …]}.
 *
 * @param trust the signed trust list that the terminal holds, for a centre that has forgotten it
 * @param renewal a signed {@link Renewal}
 * @param lease a {@link LeaseRequest}
 * @param log what the terminal knows of the centre's log
 * @param standing the terminal's newest receipt, for a centre that may have forgotten it
 * @param holding which directives the terminal holds; empty from a terminal that asks for none
 */
public record CarriedQuestions(
    Optional<Bytes> trust,
    Optional<Bytes> renewal,
    Optional<Bytes> lease,
    Optional<OfLog> log,
    Optional<Standing> standing,
    Optional<Holding> holding) {
  /** Receipts that one medium asks about, at most. */
  public static final int MOST_RECEIPTS = 8 * ReceiptQuestion.MOST;

  private static final int PARTS = 5;
  private static final int ALL_PARTS = 6;
  private static final int MAX_SIZE =
      TrustListCodec.MAX_SIZE
          + Renewal.MAX_SIZE
          + LeaseRequest.MAX_SIZE
          + Standing.MAX_SIZE
          + Holding.MAX_SIZE
          + (32 << 10);

  /**
   * What is known of the log.
   *
   * @param era 0 where nothing is known, and {@code size} too
   * @param receipts that are not proven yet
   */
  public record OfLog(int era, long size, List<ReceiptQuestion.Place> receipts) {
    public OfLog {
      receipts = List.copyOf(receipts);
      if (era < 0 || size < 0 || receipts.size() > MOST_RECEIPTS) {
        throw new IllegalArgumentException("no question about a log");
      }
    }
  }

  /** Nothing is asked. */
  public static CarriedQuestions none() {
    return new CarriedQuestions(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /**
   * What a terminal asks that opens for nobody.
   *
   * @param renewal where its certificates are due
   */
  public static CarriedQuestions lapsed(
      Optional<Bytes> trust, Optional<Bytes> renewal, Bytes lease) {
    return new CarriedQuestions(
        trust, renewal, Optional.of(lease), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether these are what a terminal may ask that opens for nobody. */
  public boolean ofLapsed() {
    return lease.isPresent() && log.isEmpty() && standing.isEmpty() && holding.isEmpty();
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(holding.isPresent() ? ALL_PARTS : PARTS);
    for (Optional<Bytes> each : List.of(trust, renewal, lease)) {
      each.ifPresentOrElse(bytes -> out.bytes(bytes.toArray()), out::nil);
    }
    log.ifPresentOrElse(known -> write(out, known), out::nil);
    standing.ifPresentOrElse(here -> out.bytes(here.encode()), out::nil);
    holding.ifPresent(held -> out.bytes(held.encode()));
    return out.toBytes();
  }

  private static void write(CborWriter out, OfLog log) {
    out.array(2 + 2 * log.receipts().size()).integer(log.era()).integer(log.size());
    log.receipts().forEach(place -> out.integer(place.index()).integer(place.size()));
  }

  /**
   * Reads exactly what {@link #encode} writes; nothing in it is verified.
   *
   * @throws MalformedCbor these are not the canonical bytes of questions
   */
  public static CarriedQuestions decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    int parts = in.openArray(PARTS, ALL_PARTS);
    Optional<Bytes> trust = bytes(in, TrustListCodec.MAX_SIZE);
    Optional<Bytes> renewal = bytes(in, Renewal.MAX_SIZE);
    Optional<Bytes> lease = bytes(in, LeaseRequest.MAX_SIZE);
    Optional<OfLog> log = in.readNull() ? Optional.empty() : Optional.of(log(in));
    Optional<Standing> standing =
        in.readNull()
            ? Optional.empty()
            : Optional.of(Standing.decode(in.readBytes(Standing.MAX_SIZE)));
    Optional<Holding> holding =
        parts == ALL_PARTS
            ? Optional.of(Holding.decode(in.readBytes(Holding.MAX_SIZE)))
            : Optional.empty();
    in.close();
    in.finish();
    return new CarriedQuestions(trust, renewal, lease, log, standing, holding);
  }

  static Optional<Bytes> bytes(CborReader in, int most) throws MalformedCbor {
    return in.readNull() ? Optional.empty() : Optional.of(Bytes.of(in.readBytes(most)));
  }

  private static OfLog log(CborReader in) throws MalformedCbor {
    int start = in.offset();
    int numbers = in.openArray(2, 2 + 2 * MOST_RECEIPTS);
    int era = in.readSmallInt(0, Integer.MAX_VALUE);
    long size = in.readInt(0, Long.MAX_VALUE);
    List<ReceiptQuestion.Place> receipts = new ArrayList<>();
    try {
      for (int i = 2; i < numbers; i += 2) {
        long index = in.readInt(1, Long.MAX_VALUE);
        receipts.add(new ReceiptQuestion.Place(index, in.readInt(1, Long.MAX_VALUE)));
      }
      in.close();
      return new OfLog(era, size, receipts);
    } catch (IllegalArgumentException e) {
      throw in.invalid(start, e);
    }
  }
}
