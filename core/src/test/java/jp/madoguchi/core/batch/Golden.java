package jp.madoguchi.core.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import jp.madoguchi.core.value.Bytes;

/** The files of format 1: hexadecimal digits in lines of any length. */
final class Golden {
  private Golden() {}

  static Bytes bytes(String name) {
    String path = "/golden/format-1/" + name + ".hex";
    try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(path), path)) {
      String digits = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      return Bytes.ofHex(digits.replaceAll("\\s", ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
