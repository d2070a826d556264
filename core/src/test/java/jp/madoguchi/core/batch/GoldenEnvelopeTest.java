package jp.madoguchi.core.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.MemoryFiles;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.SeededRandomness;
import jp.madoguchi.core.trust.StoppedClock;
import jp.madoguchi.core.trust.TrustAnchors;
import org.junit.jupiter.api.Test;

/**
 * An envelope and a receipt that were made once, with the made-up centre's keys: what was sealed
 * then must open for as long as format 1 is read.
 */
class GoldenEnvelopeTest {
  private static CertificateCheck check() throws MalformedCbor {
    return new CertificateCheck(
        TrustAnchors.decode(Golden.bytes("trust-anchors").toArray()),
        Revocations.none(),
        new StoppedClock(City.NOW));
  }

  @Test
  void theSealedBatchStillOpens() throws IOException, MalformedCbor, EnvelopeRefused {
    MemoryFiles files = new MemoryFiles();
    files.replace("centre.keys", Golden.bytes("centre-keys").toArray());
    CentreKeys keys = CentreKeys.load(files, new SeededRandomness(1)).orElseThrow();
    assertEquals(
        BatchCodec.decode(Golden.bytes("batch").toArray()),
        BatchEnvelope.open(Golden.bytes("sealed-batch"), keys, check()));
  }

  @Test
  void theSignedReceiptStillVerifies() throws MalformedCbor, EnvelopeRefused {
    assertEquals(
        ReceiptCodec.decode(Golden.bytes("receipt").toArray()),
        ReceiptCodec.verify(Golden.bytes("signed-receipt"), check()));
  }
}
