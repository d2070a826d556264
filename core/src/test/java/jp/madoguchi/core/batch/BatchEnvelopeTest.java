package jp.madoguchi.core.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.madoguchi.core.envelope.EnvelopeAttributes;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.EnvelopeSealer;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

class BatchEnvelopeTest {
  private static final City CITY = new City(Environment.SANDBOX, 21);
  private static final SoftwareDeviceKeys DEVICE = CITY.terminal("T-1");

  private final Batch batch = new Made(5).batch(3);

  private Batch open(Bytes sealed) throws EnvelopeRefused {
    return BatchEnvelope.open(sealed, CITY.centre(), CITY.check());
  }

  private Bytes sealed(byte[] content, EnvelopeAttributes attributes) {
    return Bytes.of(
        EnvelopeSealer.seal(
            content, attributes, DEVICE, CITY.centre().recipient(), CITY.randomness()));
  }

  private EnvelopeFlaw flaw(Bytes sealed) {
    return assertThrows(EnvelopeRefused.class, () -> open(sealed)).flaw();
  }

  @Test
  void aSealedBatchIsOpenedAsItWas() throws EnvelopeRefused {
    assertEquals(
        batch,
        open(BatchEnvelope.seal(batch, DEVICE, CITY.centre().recipient(), CITY.randomness())));
  }

  @Test
  void contentThatIsNoBatchIsRefused() {
    assertEquals(
        EnvelopeFlaw.CONTENT_MALFORMED,
        flaw(sealed(new byte[] {1}, BatchEnvelope.attributes(batch))));
  }

  @Test
  void attributesOfAnotherBatchAreRefused() {
    EnvelopeAttributes others = BatchEnvelope.attributes(new Made(6).batch(3));
    assertEquals(
        EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES,
        flaw(sealed(BatchCodec.encode(batch), others)));
  }

  @Test
  void aSignedReceiptIsReadBack() throws EnvelopeRefused {
    Receipt receipt = new Made(7).receipt(5);
    assertEquals(
        receipt, ReceiptCodec.verify(ReceiptCodec.sign(receipt, CITY.centre()), CITY.check()));
  }

  @Test
  void aReceiptOfAnotherCityIsRefused() {
    City other = new City(Environment.SANDBOX, 22);
    Bytes signed = ReceiptCodec.sign(new Made(7).receipt(5), other.centre());
    assertEquals(
        EnvelopeFlaw.CERTIFICATE_UNTRUSTED,
        assertThrows(EnvelopeRefused.class, () -> ReceiptCodec.verify(signed, CITY.check()))
            .flaw());
  }

  /** Prints what one batch of 1,000 changes costs; asserts only that it comes back. */
  @Test
  void aThousandChangesComeThrough() throws EnvelopeRefused {
    Batch thousand = new Made(8).batch(1000);
    byte[] content = BatchCodec.encode(thousand);
    for (int round = 1; round <= 3; round++) {
      long start = System.nanoTime();
      Bytes sealed =
          BatchEnvelope.seal(thousand, DEVICE, CITY.centre().recipient(), CITY.randomness());
      long middle = System.nanoTime();
      Batch opened = open(sealed);
      long end = System.nanoTime();
      System.out.printf(
          "1,000 changes, round %d: seal %.1f ms, open %.1f ms, content %,d bytes, sealed %,d%n",
          round, (middle - start) / 1e6, (end - middle) / 1e6, content.length, sealed.length());
      assertTrue(opened.equals(thousand));
    }
  }
}
