package jp.madoguchi.core.card;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Random;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.simulator.card.CardIssuer;
import jp.madoguchi.core.simulator.card.VirtualCardIssuer;
import jp.madoguchi.core.simulator.card.VirtualCardState;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.card.VirtualReader;

/**
 * A made-up operator's card, the same in every test; states are values, so that it can be shared.
 */
public final class CardFixture {
  public static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
  public static final Instant UNTIL = Instant.parse("2029-03-31T15:00:00Z");
  public static final String OPERATOR = "ward-04-0017";
  public static final CardIssuer ISSUER =
      CardIssuer.selfSigned("Test office cards", FROM, UNTIL, randomness(1));
  public static final VirtualCardState CARD =
      new VirtualCardIssuer(ISSUER, randomness(2)).issue(OPERATOR, pin("482913"), FROM, UNTIL);

  private CardFixture() {}

  public static Pin pin(String digits) {
    return Pin.taking(digits.toCharArray()).orElseThrow();
  }

  public static VirtualReader readerWithCard() {
    VirtualReader reader = new VirtualReader("Test reader");
    reader.insert(new VirtualPivCard(CARD));
    return reader;
  }

  public static CardReader.Card connected() {
    return readerWithCard().connect().orElseThrow();
  }

  public static Randomness randomness(long seed) {
    Random random = new Random(seed);
    SecureRandom secure =
        new SecureRandom() {
          @Override
          public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
          }
        };
    return new Randomness() {
      @Override
      public void fill(byte[] target) {
        random.nextBytes(target);
      }

      @Override
      public SecureRandom asSecureRandom() {
        return secure;
      }
    };
  }
}
