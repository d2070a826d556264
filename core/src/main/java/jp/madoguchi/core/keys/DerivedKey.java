package jp.madoguchi.core.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import jp.madoguchi.core.secret.Secret;

/** Keys derived from secrets with HKDF-SHA256 (RFC 5869). */
public final class DerivedKey {
  private static final int KEY_BYTES = 32;

  private DerivedKey() {}

  /**
   * A 32-byte key from all of {@code secrets} in their order; each enters with its length before
   * it, so that bytes cannot wander from one to the next. The parts of {@code info} are joined in
   * the same way and keep uses apart.
   */
  public static Secret of(List<Secret> secrets, byte[] salt, String... info) {
    byte[] material = joined(secrets);
    try {
      HKDFParameterSpec spec =
          HKDFParameterSpec.ofExtract()
              .addIKM(material)
              .addSalt(salt)
              .thenExpand(joined(info), KEY_BYTES);
      return Secret.taking(KDF.getInstance("HKDF-SHA256").deriveData(spec));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    } finally {
      Arrays.fill(material, (byte) 0);
    }
  }

  private static byte[] joined(List<Secret> secrets) {
    int length = secrets.stream().mapToInt(secret -> 4 + secret.length()).sum();
    ByteBuffer all = ByteBuffer.allocate(length);
    for (Secret secret : secrets) {
      secret.use(bytes -> all.putInt(bytes.length).put(bytes));
    }
    return all.array();
  }

  private static byte[] joined(String... info) {
    List<byte[]> parts =
        Arrays.stream(info).map(part -> part.getBytes(StandardCharsets.UTF_8)).toList();
    ByteBuffer all = ByteBuffer.allocate(parts.stream().mapToInt(part -> 4 + part.length).sum());
    parts.forEach(part -> all.putInt(part.length).put(part));
    return all.array();
  }
}
