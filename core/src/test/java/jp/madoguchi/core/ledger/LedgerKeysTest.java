package jp.madoguchi.core.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.log.checkpoint.NoteSigner;
import jp.madoguchi.core.log.checkpoint.SignedNote;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

class LedgerKeysTest {
  private static final City CITY = new City(Environment.SANDBOX, 1);
  private static final City OTHER = new City(Environment.SANDBOX, 2);
  private static final LedgerOrigin ORIGIN =
      new LedgerOrigin(Environment.SANDBOX, new MunicipalityCode("132128"), 1);
  private static final LedgerHead HEAD = new LedgerHead(ORIGIN, 7, Bytes.of(new byte[32]));

  private final LedgerKeys inTest = LedgerKeys.of(CITY.centre().receiptSigner());

  private static SignedNote note(SignerPair signer, String name) {
    return new NoteSigner(name, signer).sign(HEAD.checkpoint().text());
  }

  private static SignedNote note(City city) {
    return note(city.centre().receiptSigner(), ORIGIN.text());
  }

  @Test
  void aNoteWithBothSignaturesTellsItsHead() {
    assertEquals(Optional.of(HEAD), inTest.head(note(CITY)));
  }

  @Test
  void aNoteThatLacksASignatureTellsNothing() {
    SignedNote both = note(CITY);
    for (SignedNote.Line line : both.lines()) {
      assertEquals(Optional.empty(), inTest.head(new SignedNote(both.text(), List.of(line))));
    }
  }

  @Test
  void aNoteOfAnotherCentreOrUnderAnotherNameTellsNothing() {
    assertEquals(Optional.empty(), inTest.head(note(OTHER)));
    assertEquals(
        Optional.empty(),
        inTest.head(note(CITY.centre().receiptSigner(), "madoguchi/sandbox/132128/centre/2")));
  }

  @Test
  void theCentresCertificatesAreTrustedAndNobodyElses() {
    assertTrue(inTest.trusted(CITY.check()));
    assertFalse(inTest.trusted(OTHER.check()));
    assertFalse(LedgerKeys.of(SignerPair.of(CITY.terminal("T-1"))).trusted(CITY.check()));
  }

  @Test
  void newsComeBackAsTheyWereWritten() throws MalformedCbor {
    LedgerNews news = new LedgerNews(note(CITY), inTest, List.of(new byte[32]));

    LedgerNews read = LedgerNews.decode(news.encode());

    assertEquals(news.note(), read.note());
    assertEquals(inTest, read.keys());
    assertEquals(1, read.path().size());
  }

  @Test
  void newsThatAreCutOffAreNone() {
    byte[] encoded = new LedgerNews(note(CITY), inTest, List.of()).encode();

    assertThrows(
        MalformedCbor.class, () -> LedgerNews.decode(Arrays.copyOf(encoded, encoded.length - 1)));
  }

  @Test
  void aDescriptionComesBackAsItWasWritten() {
    LedgerDescription description = new LedgerDescription(ORIGIN, inTest);

    assertEquals(Optional.of(description), LedgerDescription.parse(description.encode()));
    assertEquals(2, description.noteKeys().size());
  }

  @Test
  void aFileWithOneCertificateIsNoDescription() {
    String whole =
        new String(new LedgerDescription(ORIGIN, inTest).encode(), StandardCharsets.US_ASCII);
    String one = whole.substring(0, whole.lastIndexOf("-----BEGIN"));

    assertEquals(
        Optional.empty(), LedgerDescription.parse(one.getBytes(StandardCharsets.US_ASCII)));
  }
}
