package jp.madoguchi.core.log;

import java.security.MessageDigest;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * The canonical bytes of an entry's content: map {1: purpose [reason, reference] or null, 2:
 * subject or null, 3: change (16 bytes) or null, 4: detail}.
 */
public final class ContentCodec {
  /** Larger content is refused: detail and reference are short. */
  public static final int MAX_SIZE = 8192;

  private static final int MAX_TEXT = 4096;
  private static final int MAX_REFERENCE = 256;

  private ContentCodec() {}

  public static Bytes encode(AccessContent content) {
    CborWriter out = new CborWriter().map(4);
    out.integer(1);
    content
        .purpose()
        .ifPresentOrElse(
            present -> out.array(2).integer(present.reason().code()).text(present.reference()),
            out::nil);
    out.integer(2);
    content.subject().ifPresentOrElse(subject -> out.text(subject.digits()), out::nil);
    AccessCodec.id(out.integer(3), content.change());
    out.integer(4).text(content.detail());
    return Bytes.of(out.toBytes());
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a content
   */
  public static AccessContent decode(Bytes contentBytes) throws MalformedCbor {
    CborReader in = new CborReader(contentBytes.toArray(), MAX_SIZE);
    try {
      in.openMap(4, 4);
      AccessContent content =
          new AccessContent(
              purpose(in.at(1)),
              subject(in.at(2)),
              AccessCodec.id(in.at(3)),
              in.at(4).readText(MAX_TEXT));
      in.close();
      in.finish();
      return content;
    } catch (IllegalArgumentException e) {
      throw in.invalid(0, e);
    }
  }

  /** SHA-256 over the salt and the content's bytes. */
  public static Bytes commitment(Bytes salt, Bytes contentBytes) {
    MessageDigest digest = Sha256.fresh();
    digest.update(salt.toArray());
    return Bytes.of(digest.digest(contentBytes.toArray()));
  }

  private static Optional<Purpose> purpose(CborReader in) throws MalformedCbor {
    if (in.readNull()) {
      return Optional.empty();
    }
    in.openArray(2);
    Purpose purpose =
        new Purpose(
            in.readCode(Purpose.Reason.values(), Purpose.Reason::code), in.readText(MAX_REFERENCE));
    in.close();
    return Optional.of(purpose);
  }

  private static Optional<AddressNumber> subject(CborReader in) throws MalformedCbor {
    return in.readNull() ? Optional.empty() : Optional.of(new AddressNumber(in.readText(10)));
  }
}
