package jp.madoguchi.bench.city;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.BitSet;

/** The characters of JIS X 0208, which every machine can show. */
final class Jis {
  private static final int PLANES = 0x10000;

  private final BitSet known = new BitSet(PLANES);

  Jis() {
    CharsetEncoder encoder = Charset.forName("EUC-JP").newEncoder();
    for (int c = 0; c < PLANES; c++) {
      // Three bytes are a character of the supplementary set, JIS X 0212.
      if (!Character.isSurrogate((char) c) && encoder.canEncode((char) c)) {
        known.set(c, new String(Character.toChars(c)).getBytes(encoder.charset()).length < 3);
      }
    }
  }

  boolean has(int codePoint) {
    return known.get(codePoint);
  }
}
