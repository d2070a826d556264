package jp.madoguchi.core.biometric;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The name of what makes templates: its version, and a hash over all parameters that a template
 * depends on, so that nobody can change one of them and still read yesterday's templates.
 */
final class Extractor {
  static final String ID = "palm3-" + hash(PalmCoder.PARAMETERS + " " + PalmGeometry.PARAMETERS);

  private static final int HASH_BYTES = 4;

  private Extractor() {}

  private static String hash(String parameters) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(parameters.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(Arrays.copyOf(digest, HASH_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
