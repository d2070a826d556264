package jp.madoguchi.core.operator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HexFormat;
import jp.madoguchi.core.fixture.Samples;
import jp.madoguchi.core.fixture.TestCard;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import org.junit.jupiter.api.Test;

class SessionStatementTest {
  private final SessionStatement inTest =
      new SessionStatement(
          Environment.SANDBOX,
          new TerminalId("T-1"),
          new Ulid("00000000000000000000000001"),
          new OperatorId("OP-1"),
          Bytes.ofHex("0102"),
          Instant.ofEpochSecond(1000),
          Instant.ofEpochSecond(1001));

  @Test
  void hasOneCanonicalForm() {
    assertEquals(
        "a8" // map of 8
            + "01"
            + "73" // text of 19 bytes
            + HexFormat.of().formatHex("madoguchi-session-1".getBytes())
            + "0202"
            + "0363542d31"
            + "045000000000000000000000000000000001"
            + "05644f502d31"
            + "06420102"
            + "071903e8"
            + "081903e9",
        HexFormat.of().formatHex(inTest.encode()));
  }

  @Test
  void comesBackFromTheCredentialItBecomes() {
    assertEquals(inTest, SessionStatement.of(inTest.signed(Bytes.EMPTY, Bytes.EMPTY)));
  }

  @Test
  void isWhatTheCardSigned() throws Exception {
    TestCard card = new TestCard("sato");
    SessionCredential credential =
        card.session(Samples.ENTRANT, new Ulid("01J00000000000000000000009")).credential();
    assertTrue(card.verifies(SessionStatement.of(credential).encode(), credential.signature()));
  }
}
