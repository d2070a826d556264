package jp.madoguchi.core.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;

class LeaseCodecTest {
  private static final City CITY = new City(Environment.SANDBOX, 1);
  private static final City STRANGERS = new City(Environment.SANDBOX, 3);
  private static final Bytes NONCE = Bytes.of(new byte[32]);
  private static final Lease LEASE = new Lease("L-1", City.NOW, City.NOW.plus(Duration.ofDays(14)));

  private static LeaseGrant grant(Environment environment) {
    return new LeaseGrant(
        environment,
        new MunicipalityCode("131211"),
        new TerminalId("T-1"),
        NONCE,
        LEASE,
        7,
        Optional.of(Bytes.ofHex("0102")));
  }

  @Test
  void whatIsAskedIsRead() throws Exception {
    for (LeaseRequest request :
        List.of(
            new LeaseRequest(NONCE, Optional.empty(), Optional.empty()),
            new LeaseRequest(NONCE, Optional.of(LEASE), Optional.of(Bytes.ofHex("0102"))))) {
      assertEquals(request, LeaseRequest.decode(request.encode()));
    }
  }

  @Test
  void aRequestThatIsCutOrTooLargeIsRefused() {
    byte[] whole =
        new LeaseRequest(NONCE, Optional.of(LEASE), Optional.of(Bytes.ofHex("0102"))).encode();
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(MalformedCbor.class, () -> LeaseRequest.decode(cut));
    }
    byte[] large =
        new LeaseRequest(NONCE, Optional.empty(), Optional.of(Bytes.of(new byte[1025]))).encode();
    assertThrows(MalformedCbor.class, () -> LeaseRequest.decode(large));
  }

  @Test
  void aRequestWithALeaseThatEndsBeforeItBeginsIsRefused() {
    byte[] request =
        new CborWriter()
            .map(3)
            .integer(1)
            .bytes(new byte[32])
            .integer(2)
            .array(3)
            .text("L")
            .integer(5)
            .integer(5)
            .integer(3)
            .nil()
            .toBytes();
    assertThrows(MalformedCbor.class, () -> LeaseRequest.decode(request));
  }

  @Test
  void whatIsGrantedIsRead() throws Exception {
    LeaseGrant grant = grant(Environment.SANDBOX);
    assertEquals(
        grant, LeaseGrantCodec.verify(LeaseGrantCodec.sign(grant, CITY.centre()), CITY.check()));
  }

  @Test
  void aGrantOfAnotherSignerOrEnvironmentIsRefused() {
    Bytes stranger = LeaseGrantCodec.sign(grant(Environment.SANDBOX), STRANGERS.centre());
    Bytes other = LeaseGrantCodec.sign(grant(Environment.PRODUCTION), CITY.centre());
    assertThrows(EnvelopeRefused.class, () -> LeaseGrantCodec.verify(stranger, CITY.check()));
    assertThrows(EnvelopeRefused.class, () -> LeaseGrantCodec.verify(other, CITY.check()));
  }
}
