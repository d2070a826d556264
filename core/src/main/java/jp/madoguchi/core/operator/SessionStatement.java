package jp.madoguchi.core.operator;

import java.time.Instant;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/**
 * What a card signs at login; the layout stands at {@link SessionCredential}.
 *
 * @param from whole seconds
 * @param until whole seconds
 */
public record SessionStatement(
    Environment environment,
    TerminalId terminal,
    Ulid session,
    OperatorId operator,
    Bytes sessionKey,
    Instant from,
    Instant until) {
  private static final String LABEL = "madoguchi-session-1";

  /** The statement inside a credential. */
  public static SessionStatement of(SessionCredential credential) {
    return new SessionStatement(
        credential.environment(),
        credential.terminal(),
        credential.session(),
        credential.operator(),
        credential.sessionKey(),
        credential.from(),
        credential.until());
  }

  /** The canonical bytes. */
  public byte[] encode() {
    return new CborWriter()
        .map(8)
        .integer(1)
        .text(LABEL)
        .integer(2)
        .integer(environment.code())
        .integer(3)
        .text(terminal.value())
        .integer(4)
        .bytes(session.bytes().toArray())
        .integer(5)
        .text(operator.value())
        .integer(6)
        .bytes(sessionKey.toArray())
        .integer(7)
        .integer(from.getEpochSecond())
        .integer(8)
        .integer(until.getEpochSecond())
        .toBytes();
  }

  /** The credential that the card's signature makes of it. */
  public SessionCredential signed(Bytes certificate, Bytes signature) {
    return new SessionCredential(
        environment, terminal, session, operator, sessionKey, from, until, certificate, signature);
  }
}
