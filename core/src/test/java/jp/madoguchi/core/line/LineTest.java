package jp.madoguchi.core.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

  @ParameterizedTest
  @EnumSource(LineRefusal.Code.class)
  void aRefusalComesBackAsItWasWritten(LineRefusal.Code code) throws MalformedCbor {
    LineRefusal inTest = new LineRefusal(code, "V-47", 12);
    assertEquals(inTest, LineRefusal.decode(inTest.encode()));
  }

  @Test
  void aStandingComesBackAsItWasWritten() throws MalformedCbor {
    Standing inTest = new Standing(2, 7, hash(1), hash(2));
    assertEquals(inTest, Standing.decode(inTest.encode()));
  }

  @Test
  void aRefusalWithAnUnknownCodeIsNotRead() {
    byte[] known = LineRefusal.of(LineRefusal.Code.FORK).encode();
    byte[] unknown = new byte[known.length + 1];
    System.arraycopy(known, 0, unknown, 0, 2);
    unknown[2] = 0x18; // a number above 23 takes a byte of its own
    unknown[3] = (byte) 200;
    System.arraycopy(known, 3, unknown, 4, known.length - 3);
    assertThrows(MalformedCbor.class, () -> LineRefusal.decode(unknown));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/health",
        "/v1/status",
        "/v1/batches/1/1",
        "/v1/receipts/3/123456789012345678",
        "/v1/tree",
        "/v1/tree/parts",
        "/v1/tree/signed",
        "/v1/log/0/0",
        "/v1/log/12/123456789012345678",
        "/v1/log/proofs",
        "/v1/deltas/0",
        "/v1/deltas/123456789012345678",
        "/v1/residents",
        "/v1/points/0",
        "/v1/points/17",
        "/v1/manifests/1/2",
        "/v1/uploads/1/2",
        "/v1/uploads/1/2/0",
        "/v1/uploads/1/2/4127"
      })
  void aPathComesBackAsItWasWritten(String path) {
    assertEquals(Optional.of(path), LinePath.parse(path).map(LinePath::text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1",
        "/v2/status",
        "/v1/batches/0/1",
        "/v1/deltas/01",
        "/v1/deltas/-1",
        "/v1/batches/1/0",
        "/v1/batches/01/1",
        "/v1/batches/1/-1",
        "/v1/uploads/1/2/01",
        "/v1/uploads/1/2/-1",
        "/v1/uploads/1/2/100000",
        "/v1/batches/1/1/",
        "/v1/batches/1/9999999999999999999",
        "/v1/receipts/99999999999/1"
      })
  void anotherPathIsNoneOfOurs(String path) {
    assertEquals(Optional.empty(), LinePath.parse(path));
  }

  private static Bytes hash(int fill) {
    byte[] hash = new byte[32];
    hash[0] = (byte) fill;
    return Bytes.of(hash);
  }
}
