package jp.madoguchi.core.resident;

import java.util.EnumMap;
import java.util.Map;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.text.ExactText;

/**
 * Particulars as a deterministic CBOR map of texts by field number, rising. Nothing recorded has no
 * form of its own: whoever holds them leaves it out.
 */
public final class ParticularsCodec {
  private static final int MAX_TEXT = 4096;

  private ParticularsCodec() {}

  /** The canonical bytes of particulars that are not {@link Particulars#NONE}. */
  public static byte[] encode(Particulars particulars) {
    CborWriter out = new CborWriter();
    write(out, particulars);
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of particulars
   */
  public static Particulars decode(byte[] encoded) throws MalformedCbor {
    CborReader in = new CborReader(encoded, ResidentCodec.MAX_SIZE);
    try {
      Particulars particulars = read(in);
      in.finish();
      return particulars;
    } catch (IllegalArgumentException e) {
      throw in.invalid(in.offset(), e);
    }
  }

  static void write(CborWriter out, Particulars particulars) {
    out.map(particulars.values().size());
    // An enum map goes by the order of declaration, which is that of the numbers.
    particulars.values().forEach((field, text) -> out.integer(field.code()).text(text.value()));
  }

  static Particulars read(CborReader in) throws MalformedCbor {
    int count = in.openMap(1, Field.values().length);
    Map<Field, ExactText> values = new EnumMap<>(Field.class);
    for (int i = 0; i < count; i++) {
      values.put(
          Field.of(in.readSmallInt(1, Integer.MAX_VALUE)), in.readText(MAX_TEXT, ExactText::new));
    }
    in.close();
    return new Particulars(values);
  }
}
