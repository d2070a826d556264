package jp.madoguchi.core.roster;

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
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.operator.CredentialCodec;
import jp.madoguchi.core.roster.RevokedCertificate.Holder;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;

/** The canonical bytes of a {@link TrustList}, and the same with the centre's two signatures. */
public final class TrustListCodec {
  /** Signed bytes above 1 MiB are refused unread. */
  public static final int MAX_SIZE = 1 << 20;

  private static final int FORMAT = 1;
  private static final int WITH_POLICY = 2;
  private static final int WITH_WITNESS = 3;
  private static final int KEYS = 7;
  private static final int MAX_NAME = 64;

  private static final SignedForm<TrustList> FORM =
      new SignedForm<>(
          MessageKind.TRUST_LIST,
          MAX_SIZE,
          TrustListCodec::encode,
          TrustListCodec::decode,
          TrustList::environment);

  private TrustListCodec() {}

  public static Bytes sign(TrustList list, CentreKeys keys) {
    return FORM.sign(list, keys.receiptSigner());
  }

  /**
   * Checks size, both signatures and all else about a signed list, except whether it is newer than
   * another and whose office's it is.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static TrustList verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    return FORM.verify(signed, check);
  }

  public static byte[] encode(TrustList list) {
    boolean usual = list.policy().equals(TrustPolicy.usual());
    CborWriter out = new CborWriter().map(usual ? KEYS : KEYS + 1);
    new Heading(usual ? FORMAT : format(list.policy()), list.environment(), list.municipality())
        .write(out);
    out.integer(4).integer(list.version());
    out.integer(5).integer(list.issued().getEpochSecond());
    out.integer(6).integer(list.until().getEpochSecond());
    out.integer(7).array(list.revoked().size());
    for (RevokedCertificate each : list.revoked()) {
      out.array(4)
          .bytes(each.certificate().bytes())
          .integer(each.holder().code())
          .text(each.name())
          .integer(each.since().getEpochSecond());
    }
    if (!usual) {
      SuiteDemand suites = list.policy().suites();
      Optional<WitnessKey> witness = list.policy().witness();
      out.integer(8)
          .array(parts(format(list.policy())))
          .integer(list.policy().renewDays())
          .integer(suites.suite().number())
          .integer(suites.until().getEpochSecond());
      witness.ifPresent(key -> out.text(key.text()));
    }
    return out.toBytes();
  }

  private static int format(TrustPolicy policy) {
    return policy.witness().isPresent() ? WITH_WITNESS : WITH_POLICY;
  }

  private static int parts(long format) {
    return format == WITH_WITNESS ? 4 : 3;
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a list
   */
  public static TrustList decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(KEYS, KEYS + 1);
    Heading heading = Heading.read(in, FORMAT, WITH_WITNESS);
    long version = in.at(4).readInt(1, Long.MAX_VALUE);
    var issued = CredentialCodec.seconds(in.at(5));
    int start = in.offset();
    var until = CredentialCodec.seconds(in.at(6));
    List<RevokedCertificate> revoked = revoked(in.at(7));
    TrustPolicy policy =
        heading.format() == FORMAT
            ? TrustPolicy.usual()
            : policy(in.at(8), parts(heading.format()));
    in.close();
    in.finish();
    if (!issued.isBefore(until)) {
      throw new MalformedCbor(start, MalformedCbor.Reason.INVALID_VALUE);
    }
    return new TrustList(
        heading.environment(), heading.municipality(), version, issued, until, revoked, policy);
  }

  private static TrustPolicy policy(CborReader in, int parts) throws MalformedCbor {
    int start = in.offset();
    in.openArray(parts);
    int days = in.readSmallInt(TrustPolicy.LEAST_DAYS, TrustPolicy.MOST_DAYS);
    SuiteDemand suites =
        new SuiteDemand(in.readCode(Suite.values(), Suite::number), CredentialCodec.seconds(in));
    Optional<WitnessKey> witness = Optional.empty();
    if (parts == parts(WITH_WITNESS)) {
      witness = WitnessKey.parse(in.readText(WitnessKey.LONGEST));
      if (witness.isEmpty()) {
        throw new MalformedCbor(start, MalformedCbor.Reason.INVALID_VALUE);
      }
    }
    in.close();
    TrustPolicy policy = new TrustPolicy(days, suites, witness);
    if (policy.equals(TrustPolicy.usual())) {
      throw new MalformedCbor(start, MalformedCbor.Reason.INVALID_VALUE);
    }
    return policy;
  }

  private static List<RevokedCertificate> revoked(CborReader in) throws MalformedCbor {
    int count = in.openArray(0, TrustList.MAX_ENTRIES);
    List<RevokedCertificate> revoked = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int start = in.offset();
      in.openArray(4);
      RevokedCertificate each =
          new RevokedCertificate(
              Fingerprint.ofHash(in.readBytes(Fingerprint.LENGTH, Fingerprint.LENGTH)),
              in.readCode(Holder.values(), Holder::code),
              in.readText(MAX_NAME),
              CredentialCodec.seconds(in));
      in.close();
      if (!revoked.isEmpty() && revoked.getLast().compareTo(each) >= 0) {
        throw new MalformedCbor(start, MalformedCbor.Reason.INVALID_VALUE);
      }
      revoked.add(each);
    }
    in.close();
    return revoked;
  }
}
