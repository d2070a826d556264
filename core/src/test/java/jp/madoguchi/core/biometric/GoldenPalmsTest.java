package jp.madoguchi.core.biometric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.madoguchi.core.simulator.hand.HandGenerator;
import org.junit.jupiter.api.Test;

/**
 * Some made-up palms have the published templates and scores on every machine and release. Where a
 * parameter was changed on purpose, the extractor's id has changed with it, and {@code golden.txt}
 * is written anew from what the failure shows.
 */
class GoldenPalmsTest {
  private static final int PEOPLE = 6;
  private static final int FIRST = 6_000;

  private static List<String> published() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GoldenPalmsTest.class.getResourceAsStream("golden.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }

  private static String digest(PalmTemplate template) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(template.toBytes());
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void templatesAndScoresAreAsPublished() throws IOException {
    PalmMatcher matcher = new PalmMatcher();
    List<String> lines = new ArrayList<>();
    lines.add(PalmTemplate.EXTRACTOR);
    for (int person = FIRST; person < FIRST + PEOPLE; person++) {
      HandGenerator hand = new HandGenerator(person);
      PalmTemplate template = MadeUpPalms.enrolled(hand);
      HandGenerator other = new HandGenerator(person + 1);
      double own =
          matcher.likeness(
              template.codes(), matcher.probe(MadeUpPalms.roi(MadeUpPalms.frame(hand, 5))));
      double stranger =
          matcher.likeness(
              template.codes(), matcher.probe(MadeUpPalms.roi(MadeUpPalms.frame(other, 5))));
      lines.add(
          String.format(Locale.ROOT, "%d %s %.9f %.9f", person, digest(template), own, stranger));
    }
    assertEquals(String.join("\n", published()), String.join("\n", lines));
  }

  @Test
  void anOldTemplateAsksToBeEnrolledAnew() {
    byte[] old = new byte[22 + 3 * 3072];
    byte[] head = "MPLM\u0001palm-don6-1".getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(head, 0, old, 0, head.length);
    old[21] = 3;
    try {
      PalmTemplate.fromBytes(old);
      throw new AssertionError("was read");
    } catch (BadPalmTemplate e) {
      assertEquals(true, e.isOfAnotherTime());
      assertNotEquals("palm-don6-1", PalmTemplate.EXTRACTOR);
    }
  }
}
