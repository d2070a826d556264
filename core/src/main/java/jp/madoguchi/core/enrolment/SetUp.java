package jp.madoguchi.core.enrolment;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.TrustAnchors;

/**
 * What a new terminal is given back: its certificates, and whom to trust from now on. Nothing in it
 * is secret. The roots are believed because whoever carries them compares their code.
 *
 * <p>Wire: map {1: format (1), 2: roots, 3: certificates ({@code IssuedPair}), 4: [certificate of a
 * card issuer, …]}.
 */
public record SetUp(TrustAnchors anchors, IssuedPair pair, List<X509Certificate> cardIssuers) {
  private static final int MAX_SIZE = 256 << 10;
  private static final int MAX_ISSUERS = 16;
  private static final int FORMAT = 1;

  public SetUp {
    cardIssuers = List.copyOf(cardIssuers);
  }

  /** What the roots are known by. */
  public Fingerprint roots() {
    return Fingerprint.ofDer(anchors.encode());
  }

  /** The canonical bytes. */
  public byte[] encode() {
    CborWriter out = new CborWriter().map(4).integer(1).integer(FORMAT);
    out.integer(2).bytes(anchors.encode());
    out.integer(3).bytes(pair.encode());
    out.integer(4).array(cardIssuers.size());
    cardIssuers.forEach(each -> out.bytes(Certificates.encoded(each)));
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes; nothing is trusted yet.
   *
   * @throws MalformedCbor these are not the canonical bytes of an answer
   */
  public static SetUp decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(4, 4);
    in.key(1);
    in.readInt(FORMAT, FORMAT);
    in.key(2);
    TrustAnchors anchors = TrustAnchors.decode(in.readBytes(1, MAX_SIZE));
    in.key(3);
    IssuedPair pair = IssuedPair.decode(in.readBytes(1, IssuedPair.MAX_SIZE));
    in.key(4);
    List<X509Certificate> issuers = new ArrayList<>();
    int count = in.openArray(0, MAX_ISSUERS);
    for (int i = 0; i < count; i++) {
      issuers.add(IssuedPair.certificate(in));
    }
    in.close();
    in.close();
    in.finish();
    return new SetUp(anchors, pair, issuers);
  }
}
