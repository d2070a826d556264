package jp.madoguchi.core.delta;

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
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.ResidentCodec;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * The canonical bytes of a {@link Delta}, as laid out there, and the same with the centre's two
 * signatures.
 */
public final class DeltaCodec {
  /** Signed bytes above 4 MiB are refused unread. */
  public static final int MAX_SIZE = 4 << 20;

  /** What rows may come to, so that they fit with signatures and certificates. */
  public static final int MOST_ROW_BYTES = MAX_SIZE - (256 << 10);

  private static final int FORMAT = 1;
  private static final int KEYS = 9;

  private static final SignedForm<Delta> FORM =
      new SignedForm<>(
          MessageKind.DELTA, MAX_SIZE, DeltaCodec::encode, DeltaCodec::decode, Delta::environment);

  private DeltaCodec() {}

  /** Signs a delta. */
  public static Bytes sign(Delta delta, CentreKeys keys) {
    return FORM.sign(delta, keys.receiptSigner());
  }

  /**
   * Signs a delta whose rows are at hand as they travel.
   *
   * @param frame the delta without rows
   * @param rows canonical bytes of {@link ResidentCodec}
   */
  public static Bytes sign(Delta frame, List<Bytes> rows, CentreKeys keys) {
    byte[] content = encode(frame, rows.stream().map(Bytes::toArray).toList());
    return FORM.sign(content, frame.environment(), keys.receiptSigner());
  }

  /**
   * Checks size, both signatures and all else about a signed delta, except whether it is the one
   * that was asked for.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static Delta verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    return FORM.verify(signed, check);
  }

  public static byte[] encode(Delta delta) {
    return encode(delta, delta.rows().stream().map(ResidentCodec::encode).toList());
  }

  private static byte[] encode(Delta delta, List<byte[]> rows) {
    CborWriter out = new CborWriter().map(KEYS);
    new Heading(FORMAT, delta.environment(), delta.municipality()).write(out);
    out.integer(4).integer(delta.kind().code());
    out.integer(5).integer(delta.fromCursor());
    out.integer(6).integer(delta.toCursor());
    out.integer(7).array(rows.size());
    rows.forEach(out::bytes);
    out.integer(8).array(delta.tombstones().size());
    delta.tombstones().forEach(number -> out.text(number.digits()));
    out.integer(9);
    delta.rootAfter().ifPresentOrElse(root -> out.bytes(root.toArray()), out::nil);
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a delta
   */
  public static Delta decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(KEYS, KEYS);
    Heading heading = Heading.read(in, FORMAT);
    Delta.Kind kind = in.at(4).readCode(Delta.Kind.values(), Delta.Kind::code);
    long from = in.at(5).readInt(0, Long.MAX_VALUE);
    long to = in.at(6).readInt(from, Long.MAX_VALUE);
    List<ResidentRecord> rows = rows(in.at(7));
    List<AddressNumber> tombstones = tombstones(in.at(8));
    Optional<Bytes> root = root(in.at(9));
    in.close();
    in.finish();
    return new Delta(
        heading.environment(), heading.municipality(), kind, from, to, rows, tombstones, root);
  }

  private static List<ResidentRecord> rows(CborReader in) throws MalformedCbor {
    int count = in.openArray(0, Delta.MOST_ROWS);
    List<ResidentRecord> rows = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      rows.add(ResidentCodec.decode(in.readBytes(ResidentCodec.MAX_SIZE)));
    }
    in.close();
    return rows;
  }

  private static List<AddressNumber> tombstones(CborReader in) throws MalformedCbor {
    int count = in.openArray(0, Delta.MOST_ROWS);
    List<AddressNumber> numbers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      numbers.add(in.readText(10, AddressNumber::new));
    }
    in.close();
    return numbers;
  }

  private static Optional<Bytes> root(CborReader in) throws MalformedCbor {
    return in.readNull()
        ? Optional.empty()
        : Optional.of(Bytes.of(in.readBytes(Sha256.LENGTH, Sha256.LENGTH)));
  }
}
