package jp.madoguchi.core.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedMessage;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

class SignedManifestTest {
  private static final City CITY = new City(Environment.SANDBOX, 15);
  private static final DeviceKeys DEVICE = CITY.terminal("T-1");

  private static UploadManifest manifest(String device, Environment environment) {
    Cutting cut = Cutting.of(Bytes.of(new byte[16 << 20]));
    return new UploadManifest(
        environment, new TerminalId(device), 1, 3, cut.hash(), 16 << 20, cut.pageHashes());
  }

  private static EnvelopeFlaw flaw(Bytes signed) {
    return assertThrows(EnvelopeRefused.class, () -> ManifestCodec.verify(signed, CITY.check()))
        .flaw();
  }

  @Test
  void ofTheDeviceItselfIsVerified() throws EnvelopeRefused {
    UploadManifest inTest = manifest("T-1", Environment.SANDBOX);
    assertEquals(inTest, ManifestCodec.verify(ManifestCodec.sign(inTest, DEVICE), CITY.check()));
  }

  @Test
  void ofTheLargestBatchIsFarBelowItsCap() {
    int length = ManifestCodec.sign(manifest("T-1", Environment.SANDBOX), DEVICE).length();
    assertTrue(length < 13_000, length + " bytes");
  }

  @Test
  void thatNamesAnotherDeviceIsRefused() {
    assertEquals(
        EnvelopeFlaw.OTHER_DEVICE,
        flaw(ManifestCodec.sign(manifest("T-2", Environment.SANDBOX), DEVICE)));
  }

  @Test
  void forAnotherEnvironmentIsRefused() {
    assertEquals(
        EnvelopeFlaw.OTHER_ENVIRONMENT,
        flaw(ManifestCodec.sign(manifest("T-1", Environment.PRODUCTION), DEVICE)));
  }

  @Test
  void underTheNameOfAReceiptIsRefused() {
    byte[] content = ManifestCodec.encode(manifest("T-1", Environment.SANDBOX));
    assertEquals(
        EnvelopeFlaw.CONTENT_TYPE,
        flaw(
            Bytes.of(
                SignedMessage.sign(
                    MessageKind.RECEIPT, content, Environment.SANDBOX, SignerPair.of(DEVICE)))));
  }

  @Test
  void ofTheCentreIsRefused() {
    byte[] content = ManifestCodec.encode(manifest("T-1", Environment.SANDBOX));
    assertEquals(
        EnvelopeFlaw.CERTIFICATE_ROLE,
        flaw(
            Bytes.of(
                SignedMessage.sign(
                    MessageKind.UPLOAD_MANIFEST,
                    content,
                    Environment.SANDBOX,
                    CITY.centre().receiptSigner()))));
  }

  @Test
  void largerThanAnyIsRefusedUnread() {
    assertEquals(EnvelopeFlaw.TOO_LARGE, flaw(Bytes.of(new byte[ManifestCodec.MAX_SIZE + 1])));
  }
}
