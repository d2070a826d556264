package jp.madoguchi.core.editing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.operator.OperatorId;

/**
 * All that a terminal is at work on now, and of whom else it wants to know. What it claimed before
 * and does not name any more is given back: the same question twice changes nothing, and one that
 * was lost does no harm.
 *
 * <p>Wire: array {@code [[[resident, operator, stage, seconds], …], [resident, …]]}.
 *
 * @param claims at most {@link #MOST_CLAIMS}, one for each resident
 * @param asked at most {@link #MOST_ASKED}, each once
 */
public record EditingQuestion(List<EditingClaim> claims, List<AddressNumber> asked) {
  /** No form has so many people; of entries that wait the newest count. */
  public static final int MOST_CLAIMS = 256;

  /** No list on a screen is longer. */
  public static final int MOST_ASKED = 128;

  /** Of the encoded form, in bytes, at most. */
  public static final int MAX_SIZE = 24 * 1024;

  static final int NUMBER = 10;
  static final int NAME = 32;
  private static final int PARTS = 4;

  public EditingQuestion {
    claims = List.copyOf(claims);
    asked = List.copyOf(asked);
    if (claims.size() > MOST_CLAIMS || asked.size() > MOST_ASKED) {
      throw new IllegalArgumentException("too much for one question");
    }
    once(claims.stream().map(EditingClaim::resident).toList());
    once(asked);
  }

  private static void once(Collection<AddressNumber> residents) {
    Set<AddressNumber> seen = new HashSet<>(residents);
    if (seen.size() < residents.size()) {
      throw new IllegalArgumentException("somebody is named twice");
    }
  }

  /** Of whom something is claimed or asked. */
  public Set<AddressNumber> residents() {
    Set<AddressNumber> all = new HashSet<>(asked);
    claims.forEach(claim -> all.add(claim.resident()));
    return all;
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().array(2).array(claims.size());
    for (EditingClaim claim : claims) {
      out.array(PARTS)
          .text(claim.resident().digits())
          .text(claim.operator().value())
          .integer(claim.stage().code())
          .integer(claim.age().toSeconds());
    }
    out.array(asked.size());
    asked.forEach(resident -> out.text(resident.digits()));
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are other bytes
   */
  public static EditingQuestion decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, MAX_SIZE);
    in.openArray(2);
    List<EditingClaim> claims = new ArrayList<>();
    for (int i = in.openArray(0, MOST_CLAIMS); i > 0; i--) {
      in.openArray(PARTS);
      claims.add(
          new EditingClaim(
              in.readText(NUMBER, AddressNumber::new),
              in.readText(NAME, OperatorId::new),
              in.readCode(EditingStage.values(), EditingStage::code),
              age(in)));
      in.close();
    }
    in.close();
    List<AddressNumber> asked = new ArrayList<>();
    for (int i = in.openArray(0, MOST_ASKED); i > 0; i--) {
      asked.add(in.readText(NUMBER, AddressNumber::new));
    }
    in.close();
    in.close();
    in.finish();
    try {
      return new EditingQuestion(claims, asked);
    } catch (IllegalArgumentException twice) {
      throw in.invalid(0, twice);
    }
  }

  static Duration age(CborReader in) throws MalformedCbor {
    return Duration.ofSeconds(in.readInt(0, EditingClaim.OLDEST.toSeconds()));
  }
}
