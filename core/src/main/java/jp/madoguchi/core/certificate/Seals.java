package jp.madoguchi.core.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.value.Bytes;

/**
 * The seals of those who certify, by their office: 汐見市長 has another than whoever acts in the
 * mayor's place.
 */
public record Seals(Map<String, Seal> byOffice) {
  public static final Seals NONE = new Seals(Map.of());

  private static final int MOST = 100;
  private static final int LONGEST = 400;
  private static final int MOST_BYTES = 32 << 20;
  private static final int ONE = 1 << 20;

  public Seals {
    byOffice = Map.copyOf(byOffice);
  }

  public Optional<Seal> of(Certifier certifier) {
    return Optional.ofNullable(byOffice.get(certifier.office()));
  }

  /** With this one in place of the one that the office had. */
  public Seals with(String office, Seal seal) {
    Map<String, Seal> next = new LinkedHashMap<>(byOffice);
    next.put(office, seal);
    return new Seals(next);
  }

  public byte[] encode() {
    CborWriter out = new CborWriter();
    out.array(byOffice.size());
    new TreeMap<>(byOffice)
        .forEach((office, seal) ->
            out.array(4)
                .text(office)
                .integer(seal.dots())
                .integer(seal.millimetres())
                .bytes(seal.rows().toArray()));
    return out.toBytes();
  }

  /**
   * @throws MalformedCbor it was not written here
   */
  public static Seals decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MOST_BYTES);
    Map<String, Seal> read = new LinkedHashMap<>();
    for (int left = in.openArray(0, MOST); left > 0; left--) {
      in.openArray(4);
      String office = in.readText(LONGEST);
      int dots = in.readSmallInt(1, Integer.MAX_VALUE);
      int millimetres = in.readSmallInt(1, Seal.LARGEST);
      byte[] rows = in.readBytes(1, ONE);
      in.close();
      try {
        read.put(office, new Seal(dots, Bytes.of(rows), millimetres));
      } catch (IllegalArgumentException none) {
        throw new MalformedCbor(0, MalformedCbor.Reason.INVALID_VALUE, none);
      }
    }
    in.close();
    in.finish();
    return new Seals(read);
  }
}
