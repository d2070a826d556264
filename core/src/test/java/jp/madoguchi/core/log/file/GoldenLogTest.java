package jp.madoguchi.core.log.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A log that was exported once, with content and with erased entries, and its two checkpoints: it
 * must verify for as long as format 1 is read.
 */
class GoldenLogTest {
  private static byte[] file(String name) throws IOException {
    String path = "/golden/format-1/" + name;
    try (InputStream in =
        Objects.requireNonNull(GoldenLogTest.class.getResourceAsStream(path), path)) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"access-log-device.pem", "access-log-root.pem"})
  void stillVerifies(String key) throws IOException {
    PublicKey trusted = TrustedKey.read(file(key)).orElseThrow();
    assertEquals(
        new LogVerdict.Sound("madoguchi/sandbox/011002/T-1", 8, 2, 0, 2, 8, OptionalLong.empty()),
        MadeLog.check(file("access-log.txt"), trusted));
  }

  @Test
  void aFileOfSeveralKeysIsNone() throws IOException {
    byte[] one = file("access-log-device.pem");
    byte[] two = new byte[2 * one.length];
    System.arraycopy(one, 0, two, 0, one.length);
    System.arraycopy(one, 0, two, one.length, one.length);
    assertEquals(Optional.empty(), TrustedKey.read(two));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n",
        "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n",
        "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n",
        "-----BEGIN PUBLIC KEY-----\nA\n-----END PUBLIC KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"
      })
  void whatIsNoKeyIsNotRead(String content) {
    assertEquals(Optional.empty(), TrustedKey.read(content.getBytes(StandardCharsets.UTF_8)));
  }
}
