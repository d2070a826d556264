package jp.madoguchi.core.medium;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * A question of a terminal that opens for nobody, which waits for its answer.
 *
 * <p>Kept as: array {@code [[id, number, carrier, at, answer key], …]}.
 *
 * @param id names this writing of the medium
 * @param carrier who took it away
 * @param at whole seconds, by the terminal's clock
 * @param answerKey under which the answer is closed; whoever has it can read the answer
 */
public record LapsedAsked(
    Ulid id, MediumNumber number, String carrier, Instant at, Bytes answerKey) {
  /** Questions that wait at once; the oldest is given up for a newer one. */
  public static final int MOST = 4;

  private static final int PARTS = 5;
  private static final int MAX_SIZE = 16 << 10;

  @Override
  public String toString() {
    return number + " at " + at;
  }

  /** The bytes that are kept, before they are sealed; the newest last. */
  public static byte[] encode(List<LapsedAsked> all) {
    CborWriter out = new CborWriter().array(all.size());
    for (LapsedAsked each : all) {
      out.array(PARTS)
          .bytes(each.id.bytes().toArray())
          .text(each.number.value())
          .text(each.carrier)
          .integer(each.at.getEpochSecond())
          .bytes(each.answerKey.toArray());
    }
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are no such bytes
   */
  public static List<LapsedAsked> decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    int count = in.openArray(0, MOST);
    List<LapsedAsked> all = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      in.openArray(PARTS);
      Ulid id = Ulid.of(Bytes.of(in.readBytes(MediumIndexCodec.FILE, MediumIndexCodec.FILE)));
      MediumNumber number = in.readText(MediumNumber.LONGEST, MediumNumber::new);
      String carrier = in.readText(4 * MediumDispatch.LONGEST);
      Instant at = CredentialCodec.seconds(in);
      Bytes key = Bytes.of(in.readBytes(MediumIndexCodec.KEY, MediumIndexCodec.KEY));
      in.close();
      all.add(new LapsedAsked(id, number, carrier, at, key));
    }
    in.close();
    in.finish();
    return all;
  }
}
