package jp.madoguchi.core.trust;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

/** All cases that project Wycheproof published for this algorithm, first and later signatures. */
class PublishedSignaturesTest {
  private static final String CASES = "/wycheproof/ecdsa-p256-sha256.txt";

  private record Case(int number, Bytes key, boolean valid, byte[] message, Bytes signature) {}

  @Test
  void aKeysFirstSignaturesAreJudgedAsPublished() {
    for (Case each : cases()) {
      EcdsaKey inTest = key(each);
      assertEquals(
          each.valid(), inTest.holds(each.message(), each.signature()), "case " + each.number());
    }
  }

  @Test
  void aKeysLaterSignaturesAreJudgedAsPublished() {
    for (Case each : cases()) {
      P256Key inTest = Ecdsa.key(each.key()).flatMap(Ecdsa::point).orElseThrow();
      for (int i = 0; i < P256Key.WORTH; i++) {
        assertFalse(inTest.holds(each.message(), BigInteger.ZERO, BigInteger.ONE));
      }
      assertEquals(
          each.valid(),
          Ecdsa.holds(inTest, each.message(), each.signature()),
          "case " + each.number());
    }
  }

  @Test
  void theCasesAreOfBothKinds() {
    assertEquals(484, cases().size());
    assertTrue(cases().stream().anyMatch(Case::valid));
    assertFalse(cases().stream().allMatch(Case::valid));
  }

  private static EcdsaKey key(Case each) {
    return Ecdsa.key(each.key()).flatMap(Ecdsa::verifier).orElseThrow();
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    Bytes key = Bytes.EMPTY;
    for (String line : lines()) {
      String[] words = line.split(" ");
      if (words[0].equals("key")) {
        key = Bytes.ofHex(words[1]);
      } else if (!words[0].equals("#")) {
        cases.add(
            new Case(
                Integer.parseInt(words[0]),
                key,
                words[1].equals("valid"),
                bytes(words[2]),
                Bytes.of(bytes(words[3]))));
      }
    }
    return cases;
  }

  private static byte[] bytes(String hex) {
    return hex.equals("-") ? new byte[0] : HexFormat.of().parseHex(hex);
  }

  private static List<String> lines() {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(PublishedSignaturesTest.class.getResourceAsStream(CASES)),
                StandardCharsets.UTF_8))) {
      return in.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
