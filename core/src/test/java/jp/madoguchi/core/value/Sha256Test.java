package jp.madoguchi.core.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Sha256Test {
  @ParameterizedTest(name = "FIPS 180-4 example: \"{0}\"")
  @CsvSource({
    "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  })
  void hashesAsPublished(String text, String hash) {
    Bytes content = Bytes.of(text.getBytes(StandardCharsets.UTF_8));
    assertEquals(hash, Sha256.of(content).hex());
  }
}
