package jp.madoguchi.core.simulator.card;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.card.CardFixture;
import jp.madoguchi.core.card.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VirtualCardIssuerTest {
  @ParameterizedTest
  @CsvSource({"AUTHENTICATION, 0", "SIGNATURE, 0 1", "KEY_MANAGEMENT, 4"})
  void eachKeyMayDoItsOwnWorkOnly(Slot slot, String bits) throws Exception {
    boolean[] usage = certificate(slot).getKeyUsage();
    List<String> set = new ArrayList<>();
    for (int bit = 0; bit < usage.length; bit++) {
      if (usage[bit]) {
        set.add(Integer.toString(bit));
      }
    }
    assertEquals(bits, String.join(" ", set));
  }

  @Test
  void aCertificateLastsAsLongAsAskedFor() throws Exception {
    X509Certificate certificate = certificate(Slot.SIGNATURE);
    assertEquals(CardFixture.FROM, certificate.getNotBefore().toInstant());
    assertEquals(CardFixture.UNTIL, certificate.getNotAfter().toInstant());
    assertEquals(-1, certificate.getBasicConstraints());
  }

  @Test
  void theIssuerMayCertifyCardsOnly() {
    X509Certificate issuer = CardFixture.ISSUER.certificate();
    assertEquals(0, issuer.getBasicConstraints());
    assertTrue(issuer.getKeyUsage()[5]);
  }

  @Test
  void theSameSeedMakesTheSameCard() {
    VirtualCardState again =
        new VirtualCardIssuer(CardFixture.ISSUER, CardFixture.randomness(2))
            .issue(
                CardFixture.OPERATOR,
                CardFixture.pin("482913"),
                CardFixture.FROM,
                CardFixture.UNTIL);
    assertArrayEquals(CardFixture.CARD.toBytes(), again.toBytes());
  }

  private static X509Certificate certificate(Slot slot) throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(CardFixture.CARD.certificate(slot)));
  }
}
