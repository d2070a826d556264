package jp.madoguchi.core.medium;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
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

  private static final SignedForm<MediumIndex> OF_TERMINAL = form(MessageKind.MEDIUM);
  private static final SignedForm<MediumIndex> OF_CENTRE = form(MessageKind.MEDIUM_ANSWER);

  private MediumIndexCodec() {}

  private static SignedForm<MediumIndex> form(MessageKind kind) {
    return new SignedForm<>(
        kind,
        SignedForm.NO_SIZE,
        MediumIndexCodec::encode,
        MediumIndexCodec::decode,
        MediumIndex::environment);
  }

  static byte[] sign(MediumIndex index, SignerPair signer) {
    SignedForm<MediumIndex> form = index.answerKey().isPresent() ? OF_TERMINAL : OF_CENTRE;
    return form.sign(index, signer).toArray();
  }

  /** Checks a terminal's index: both signatures are of the terminal that it names. */
  static MediumIndex fromTerminal(byte[] signed, CertificateCheck check) throws MediumRefused {
    SignedForm.Verified<MediumIndex> verified = verified(OF_TERMINAL, signed, check);
    MediumIndex index = verified.content();
    MediumRefused.unless(verified.isOf(index.device().value()), MediumFlaw.OTHER_DEVICE);
    MediumRefused.unless(index.answerKey().isPresent(), MediumFlaw.MALFORMED);
    return index;
  }

  /** Checks the centre's index. */
  static MediumIndex fromCentre(byte[] signed, CertificateCheck check) throws MediumRefused {
    MediumIndex index = verified(OF_CENTRE, signed, check).content();
    MediumRefused.unless(index.answerKey().isEmpty(), MediumFlaw.MALFORMED);
    return index;
  }

  private static SignedForm.Verified<MediumIndex> verified(
      SignedForm<MediumIndex> form, byte[] signed, CertificateCheck check) throws MediumRefused {
    try {
      return form.verified(Bytes.of(signed), check);
    } catch (EnvelopeRefused e) {
      throw new MediumRefused(
          switch (e.flaw()) {
            case OTHER_ENVIRONMENT, CERTIFICATE_ENVIRONMENT, CONTENT_CONTRADICTS_ATTRIBUTES ->
                MediumFlaw.OTHER_ENVIRONMENT;
            case CONTENT_MALFORMED -> MediumFlaw.MALFORMED;
            default -> MediumFlaw.SIGNATURE;
          },
          e);
    }
  }

  public static byte[] encode(MediumIndex index) {
    CborWriter out = new CborWriter().map(KEYS);
    new Heading(FORMAT, index.environment(), index.municipality()).write(out);
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
    Heading heading = Heading.read(in, FORMAT);
    TerminalId device = in.at(4).readText(32, TerminalId::new);
    Ulid dispatch = Ulid.of(fixed(in.at(5), FILE));
    MediumNumber number = in.at(6).readText(MediumNumber.LONGEST, MediumNumber::new);
    var madeAt = CredentialCodec.seconds(in.at(7));
    in.key(8);
    Optional<Bytes> answerKey = in.readNull() ? Optional.empty() : Optional.of(fixed(in, KEY));
    long cursor = in.at(9).readInt(0, Long.MAX_VALUE);
    List<MediumItem> items = items(in.at(10));
    in.close();
    in.finish();
    try {
      return new MediumIndex(
          heading.environment(),
          heading.municipality(),
          device,
          dispatch,
          number,
          madeAt,
          answerKey,
          cursor,
          items);
    } catch (IllegalArgumentException e) {
      throw in.invalid(0, e);
    }
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
}
