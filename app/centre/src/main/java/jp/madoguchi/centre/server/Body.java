package jp.madoguchi.centre.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What came with a request; it is read when there is room for it. */
public interface Body {
  /** Its length, or a negative number where it is not told. */
  long length();

  /** It, once; the caller closes it. */
  InputStream open() throws IOException;

  /** All of it, or empty where it is longer than this. */
  default Optional<byte[]> upTo(int most) throws IOException {
    if (length() > most) {
      return Optional.empty();
    }
    try (InputStream in = open()) {
      byte[] body = in.readNBytes(most + 1);
      return body.length > most ? Optional.empty() : Optional.of(body);
    }
  }
}
