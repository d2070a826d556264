package jp.madoguchi.core.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedMessage;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.core.value.Ulid;

/** The canonical bytes of a {@link MediumIndex}, as laid out there, and the same signed. */
public final class MediumIndexCodec {
  static final int KEY = 32;
  static final int FILE = 16;
  private static final int MAX_SIZE = 512 << 10;
  private static final int FORMAT = 1;
  private static final int KEYS = 10;
  private static final int PARTS = 7;

  private MediumIndexCodec() {}

  static byte[] sign(MediumIndex index, SignerPair signer) {
    return SignedMessage.sign(kind(index), encode(index), index.environment(), signer);
  }

  private static MessageKind kind(MediumIndex index) {
    return index.answerKey().isPresent() ? MessageKind.MEDIUM : MessageKind.MEDIUM_ANSWER;
  }

  /** Checks a terminal's index: both signatures are of the terminal that it names. */
  static MediumIndex fromTerminal(byte[] signed, CertificateCheck check) throws MediumRefused {
    SignedMessage.Signed message = verified(MessageKind.MEDIUM, signed, check);
    MediumIndex index = read(message.content(), check);
    MediumRefused.unless(index.device().value().equals(message.signer()), MediumFlaw.OTHER_DEVICE);
    MediumRefused.unless(index.answerKey().isPresent(), MediumFlaw.MALFORMED);
    return index;
  }

  /** Checks the centre's index. */
  static MediumIndex fromCentre(byte[] signed, CertificateCheck check) throws MediumRefused {
    MediumIndex index = read(verified(MessageKind.MEDIUM_ANSWER, signed, check).content(), check);
    MediumRefused.unless(index.answerKey().isEmpty(), MediumFlaw.MALFORMED);
    return index;
  }

  private static SignedMessage.Signed verified(
      MessageKind kind, byte[] signed, CertificateCheck check) throws MediumRefused {
    try {
      return SignedMessage.signed(kind, signed, check);
    } catch (EnvelopeRefused e) {
      throw new MediumRefused(
          switch (e.flaw()) {
            case OTHER_ENVIRONMENT, CERTIFICATE_ENVIRONMENT -> MediumFlaw.OTHER_ENVIRONMENT;
            default -> MediumFlaw.SIGNATURE;
          },
          e);
    }
  }

  private static MediumIndex read(byte[] content, CertificateCheck check) throws MediumRefused {
    try {
      MediumIndex index = decode(content);
      MediumRefused.unless(
          index.environment() == check.anchors().environment(), MediumFlaw.OTHER_ENVIRONMENT);
      return index;
    } catch (MalformedCbor e) {
      throw new MediumRefused(MediumFlaw.MALFORMED, e);
    }
  }

  public static byte[] encode(MediumIndex index) {
    CborWriter out = new CborWriter().map(KEYS);
    out.integer(1).integer(FORMAT);
    out.integer(2).integer(index.environment().code());
    out.integer(3).text(index.municipality().digits());
    out.integer(4).text(index.device().value());
    out.integer(5).bytes(index.dispatch().bytes().toArray());
    out.integer(6).text(index.number().value());
    out.integer(7).integer(index.madeAt().getEpochSecond());
    out.integer(8);
    index.answerKey().ifPresentOrElse(key -> out.bytes(key.toArray()), out::nil);
    out.integer(9).integer(index.cursor());
    out.integer(10).array(index.items().size());
    index.items().forEach(item -> write(out, item));
    return out.toBytes();
  }

  private static void write(CborWriter out, MediumItem item) {
    out.array(PARTS)
        .integer(item.kind().code())
        .integer(item.epoch())
        .integer(item.number())
        .bytes(item.file().toArray())
        .bytes(item.key().toArray())
        .bytes(item.hash().toArray())
        .integer(item.length());
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of an index
   */
  public static MediumIndex decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(KEYS, KEYS);
    at(in, 1).readInt(FORMAT, FORMAT);
    Environment environment = at(in, 2).readCode(Environment.values(), Environment::code);
    MunicipalityCode municipality = at(in, 3).readText(6, MunicipalityCode::new);
    TerminalId device = at(in, 4).readText(32, TerminalId::new);
    Ulid dispatch = Ulid.of(fixed(at(in, 5), FILE));
    MediumNumber number = at(in, 6).readText(MediumNumber.LONGEST, MediumNumber::new);
    var madeAt = CredentialCodec.seconds(at(in, 7));
    in.key(8);
    Optional<Bytes> answerKey = in.readNull() ? Optional.empty() : Optional.of(fixed(in, KEY));
    long cursor = at(in, 9).readInt(0, Long.MAX_VALUE);
    List<MediumItem> items = items(at(in, 10));
    in.close();
    in.finish();
    return new MediumIndex(
        environment, municipality, device, dispatch, number, madeAt, answerKey, cursor, items);
  }

  private static List<MediumItem> items(CborReader in) throws MalformedCbor {
    int count = in.openArray(0, MediumIndex.MOST_ITEMS);
    List<MediumItem> items = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      in.openArray(PARTS);
      int start = in.offset();
      MediumItem.Kind kind = in.readCode(MediumItem.Kind.values(), MediumItem.Kind::code);
      int epoch = in.readSmallInt(0, Integer.MAX_VALUE);
      long number = in.readInt(0, Long.MAX_VALUE);
      Bytes file = fixed(in, FILE);
      Bytes key = fixed(in, KEY);
      Bytes hash = fixed(in, Sha256.LENGTH);
      int length = in.readSmallInt(0, HiddenFile.LARGEST);
      in.close();
      try {
        items.add(new MediumItem(kind, epoch, number, file, key, hash, length));
      } catch (IllegalArgumentException e) {
        throw in.invalid(start, e);
      }
    }
    in.close();
    return items;
  }

  private static Bytes fixed(CborReader in, int length) throws MalformedCbor {
    return Bytes.of(in.readBytes(length, length));
  }

  private static CborReader at(CborReader in, int key) throws MalformedCbor {
    in.key(key);
    return in;
  }
}
