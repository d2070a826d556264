package jp.madoguchi.core.enrolment;

import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;

/**
 * What a terminal asks certificates for. The same keys give the same bytes, so that a question that
 * was asked twice is one question.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: municipality, 4: device, 5: suite, 6: key on a
 * curve, 7: lattice key}, the keys as SubjectPublicKeyInfo.
 */
public record KeyRequest(
    Environment environment,
    MunicipalityCode municipality,
    TerminalId device,
    Suite suite,
    Bytes classicalKey,
    Bytes quantumSafeKey) {
  static final int MAX_SIZE = 8192;
  private static final int FORMAT = 1;
  private static final int KEYS = 7;
  private static final int MAX_KEY = 4096;

  /** The request for the keys of a draft. */
  public static KeyRequest of(
      Environment environment, MunicipalityCode municipality, TerminalId device, KeyDraft draft) {
    return new KeyRequest(
        environment,
        municipality,
        device,
        draft.suite(),
        Bytes.of(draft.classicalKey().getEncoded()),
        Bytes.of(draft.quantumSafeKey().getEncoded()));
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().map(KEYS);
    new Heading(FORMAT, environment, municipality).write(out);
    return out.integer(4)
        .text(device.value())
        .integer(5)
        .integer(suite.number())
        .integer(6)
        .bytes(classicalKey.toArray())
        .integer(7)
        .bytes(quantumSafeKey.toArray())
        .toBytes();
  }

  /** SHA-256 of the canonical bytes: what it is known by. */
  public Fingerprint name() {
    return Fingerprint.ofDer(encode());
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a request
   */
  public static KeyRequest decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(KEYS, KEYS);
    Heading heading = Heading.read(in, FORMAT);
    TerminalId device = in.at(4).readText(32, TerminalId::new);
    Suite suite = in.at(5).readCode(Suite.values(), Suite::number);
    Bytes classical = Bytes.of(in.at(6).readBytes(1, MAX_KEY));
    Bytes quantumSafe = Bytes.of(in.at(7).readBytes(1, MAX_KEY));
    in.close();
    in.finish();
    return new KeyRequest(
        heading.environment(), heading.municipality(), device, suite, classical, quantumSafe);
  }
}
