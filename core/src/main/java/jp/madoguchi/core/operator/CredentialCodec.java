package jp.madoguchi.core.operator;

import java.time.Instant;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.cbor.MalformedCbor.Reason;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** The canonical bytes of a {@link SessionCredential}, as laid out there. */
public final class CredentialCodec {
  /** No certificate of a card is larger. */
  public static final int MAX_CERTIFICATE = 8192;

  /** The longest DER encoding of an ECDSA P-256 signature. */
  public static final int MAX_SIGNATURE = 72;

  private static final String LABEL = "madoguchi-session-1";
  private static final int MAX_STATEMENT = 512;
  private static final int MAX_KEY = 128;
  private static final int MAX_SIZE = 256 + MAX_STATEMENT + MAX_CERTIFICATE;
  private static final long LAST_SECOND = 253_402_300_799L;

  private CredentialCodec() {}

  public static Bytes encode(SessionCredential credential) {
    CborWriter out = new CborWriter();
    write(out, credential);
    return Bytes.of(out.toBytes());
  }

  /** Writes a credential into something else. */
  public static void write(CborWriter out, SessionCredential credential) {
    out.array(3)
        .bytes(SessionStatement.of(credential).encode())
        .bytes(credential.certificate().toArray())
        .bytes(credential.signature().toArray());
  }

  /**
   * Reads exactly what {@link #encode} writes. Nothing is verified.
   *
   * @throws MalformedCbor these are not the canonical bytes of a credential
   */
  public static SessionCredential decode(Bytes bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes.toArray(), MAX_SIZE);
    SessionCredential credential = read(in);
    in.finish();
    return credential;
  }

  /** Reads a credential that stands inside something else. */
  public static SessionCredential read(CborReader in) throws MalformedCbor {
    in.openArray(3);
    SessionStatement statement = statement(in.readBytes(MAX_STATEMENT));
    Bytes certificate = Bytes.of(in.readBytes(1, MAX_CERTIFICATE));
    Bytes signature = Bytes.of(in.readBytes(1, MAX_SIGNATURE));
    in.close();
    return statement.signed(certificate, signature);
  }

  /** Reads whole seconds since 1970, up to the year 9999. */
  public static Instant seconds(CborReader in) throws MalformedCbor {
    return Instant.ofEpochSecond(in.readInt(0, LAST_SECOND));
  }

  private static SessionStatement statement(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_STATEMENT);
    in.openMap(8, 8);
    in.key(1);
    int start = in.offset();
    if (!in.readText(LABEL.length()).equals(LABEL)) {
      throw new MalformedCbor(start, Reason.INVALID_VALUE);
    }
    in.key(2);
    Environment environment = in.readCode(Environment.values(), Environment::code);
    in.key(3);
    TerminalId terminal = in.readText(32, TerminalId::new);
    in.key(4);
    Ulid session = Ulid.of(Bytes.of(in.readBytes(16, 16)));
    in.key(5);
    OperatorId operator = in.readText(32, OperatorId::new);
    in.key(6);
    Bytes key = Bytes.of(in.readBytes(1, MAX_KEY));
    in.key(7);
    Instant from = seconds(in);
    in.key(8);
    Instant until = seconds(in);
    in.close();
    in.finish();
    return new SessionStatement(environment, terminal, session, operator, key, from, until);
  }
}
