package jp.madoguchi.core.modality;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.value.Bytes;

/**
 * All templates of one operator, at most one for each modality; what lies sealed in their key slot.
 *
 * <p>Wire: array of arrays [modality, extractor, content], in ascending order of modality. A palm
 * alone keeps the bytes that it had before there were others.
 */
public record Templates(List<Template> all) {
  /** As much as a key slot takes. */
  public static final int MAX_SIZE = 1 << 20;

  private static final byte[] PALM = "MPLM".getBytes(StandardCharsets.US_ASCII);
  private static final int ID = 16;
  private static final int LONGEST_NAME = 64;

  public Templates {
    all = List.copyOf(all);
    for (int i = 1; i < all.size(); i++) {
      if (all.get(i - 1).modality().code() >= all.get(i).modality().code()) {
        throw new IllegalArgumentException("templates out of order");
      }
    }
  }

  /** In whatever order they came. */
  public static Templates of(List<Template> all) {
    List<Template> sorted = new ArrayList<>(all);
    sorted.sort((a, b) -> Integer.compare(a.modality().code(), b.modality().code()));
    return new Templates(sorted);
  }

  public Optional<Template> find(Modality modality) {
    return all.stream().filter(each -> each.modality() == modality).findFirst();
  }

  /** The canonical bytes, a fresh array. */
  public byte[] encode() {
    if (all.size() == 1 && isPalm(all.getFirst().content().toArray())) {
      return all.getFirst().content().toArray();
    }
    CborWriter out = new CborWriter().array(all.size());
    for (Template each : all) {
      out.array(3).integer(each.modality().code()).text(each.extractor());
      out.bytes(each.content().toArray());
    }
    return out.toBytes();
  }

  /**
   * Reads what {@link #encode} wrote.
   *
   * @throws MalformedCbor these are other bytes
   */
  public static Templates decode(byte[] bytes) throws MalformedCbor {
    if (isPalm(bytes)) {
      return new Templates(List.of(palm(bytes)));
    }
    CborReader in = new CborReader(bytes, MAX_SIZE);
    List<Template> all = new ArrayList<>();
    for (int i = in.openArray(0, Modality.values().length); i > 0; i--) {
      all.add(template(in));
    }
    in.close();
    in.finish();
    try {
      return new Templates(all);
    } catch (IllegalArgumentException twice) {
      throw in.invalid(0, twice);
    }
  }

  private static Template template(CborReader in) throws MalformedCbor {
    in.openArray(3);
    int start = in.offset();
    Modality modality = in.readCode(Modality.values(), Modality::code);
    String extractor = in.readText(LONGEST_NAME);
    Bytes content = Bytes.of(in.readBytes(MAX_SIZE));
    in.close();
    try {
      return new Template(modality, extractor, content);
    } catch (IllegalArgumentException name) {
      throw in.invalid(start, name);
    }
  }

  /** Its extractor stands behind the letters and the version. */
  private static Template palm(byte[] bytes) {
    int from = PALM.length + 1;
    String id =
        new String(bytes, from, ID, StandardCharsets.US_ASCII).replaceAll("[^!-~]", "").strip();
    return new Template(Modality.PALM, id.isEmpty() ? "unknown" : id, Bytes.of(bytes));
  }

  private static boolean isPalm(byte[] bytes) {
    return bytes.length > PALM.length + ID
        && Arrays.equals(bytes, 0, PALM.length, PALM, 0, PALM.length);
  }

  /** Says nothing of the person. */
  @Override
  public String toString() {
    return "Templates" + all;
  }
}
