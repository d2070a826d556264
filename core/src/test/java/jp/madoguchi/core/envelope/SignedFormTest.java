package jp.madoguchi.core.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

/** The steps of every signed message, with a content that is a heading and nothing else. */
class SignedFormTest {
  private static final MunicipalityCode CITY = new MunicipalityCode("132128");
  private static final int FORMAT = 3;
  private static final SignedForm<Heading> FORM = form(SignedForm.NO_SIZE);
  private static final SignerPair CENTRE = Forge.CITY.centre().receiptSigner();

  private static SignedForm<Heading> form(int maxSize) {
    return new SignedForm<>(
        MessageKind.ORDER,
        maxSize,
        SignedFormTest::encode,
        SignedFormTest::decode,
        Heading::environment);
  }

  private static byte[] encode(Heading heading) {
    return heading.write(new CborWriter().map(3)).toBytes();
  }

  private static Heading decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, 64);
    in.openMap(3, 3);
    Heading heading = Heading.read(in, FORMAT);
    in.close();
    in.finish();
    return heading;
  }

  private static Heading heading(int format, Environment environment) {
    return new Heading(format, environment, CITY);
  }

  private static EnvelopeFlaw flaw(SignedForm<Heading> form, Bytes message) {
    return assertThrows(EnvelopeRefused.class, () -> form.verify(message, Forge.CITY.check()))
        .flaw();
  }

  @Test
  void whatWasSignedIsReadAndItsSignerNamed() throws Exception {
    Heading content = heading(FORMAT, Environment.SANDBOX);

    SignedForm.Verified<Heading> verified =
        FORM.verified(FORM.sign(content, CENTRE), Forge.CITY.check());

    assertEquals(content, verified.content());
    assertTrue(verified.isOf(verified.signed().signer()));
    assertFalse(verified.isOf("SOMEBODY"));
  }

  @Test
  void aMessageAboveTheSizeIsRefusedUnread() {
    Bytes message = FORM.sign(heading(FORMAT, Environment.SANDBOX), CENTRE);

    assertEquals(EnvelopeFlaw.TOO_LARGE, flaw(form(message.length() - 1), message));
    assertEquals(EnvelopeFlaw.TOO_LARGE, flaw(form(2), Bytes.of(new byte[3])));
  }

  @Test
  void aSignatureIsAskedBeforeTheContent() {
    byte[] message = FORM.sign(heading(9, Environment.SANDBOX), CENTRE).toArray();
    message[message.length - 1] ^= 1;

    EnvelopeFlaw flaw = flaw(FORM, Bytes.of(message));

    assertFalse(flaw == EnvelopeFlaw.CONTENT_MALFORMED, flaw.code());
  }

  @Test
  void contentOfAnotherFormatIsMalformed() {
    assertEquals(
        EnvelopeFlaw.CONTENT_MALFORMED,
        flaw(FORM, FORM.sign(heading(FORMAT + 1, Environment.SANDBOX), CENTRE)));
  }

  @Test
  void contentThatNamesAnotherEnvironmentContradictsWhatItWasSignedFor() {
    byte[] content = encode(heading(FORMAT, Environment.PRODUCTION));

    assertEquals(
        EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES,
        flaw(FORM, FORM.sign(content, Environment.SANDBOX, CENTRE)));
  }

  @Test
  void aMessageOfAnotherEnvironmentIsRefusedForIt() {
    assertEquals(
        EnvelopeFlaw.OTHER_ENVIRONMENT,
        flaw(FORM, FORM.sign(heading(FORMAT, Environment.PRODUCTION), CENTRE)));
  }
}
