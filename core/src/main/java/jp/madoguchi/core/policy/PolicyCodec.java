package jp.madoguchi.core.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.Heading;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
import jp.madoguchi.core.liveness.LivenessPlan;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/** The canonical bytes of an {@link OfficePolicy}, and the same with the centre's signatures. */
public final class PolicyCodec {
  /** Signed bytes above 64 KiB are refused unread. */
  public static final int MAX_SIZE = 1 << 16;

  private static final int FORMAT = 2;
  private static final int KEYS = 11;
  private static final int MAX_SECONDS = 1 << 20;

  private static final SignedForm<OfficePolicy> FORM =
      new SignedForm<>(
          MessageKind.LOGIN_POLICY,
          MAX_SIZE,
          PolicyCodec::encode,
          PolicyCodec::decode,
          OfficePolicy::environment);

  private PolicyCodec() {}

  public static Bytes sign(OfficePolicy policy, CentreKeys keys) {
    return FORM.sign(policy, keys.receiptSigner());
  }

  /**
   * Checks size, both signatures and all else about a signed policy, except whether it is newer
   * than another and whose office's it is.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static OfficePolicy verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    return FORM.verify(signed, check);
  }

  public static byte[] encode(OfficePolicy office) {
    CborWriter out = new CborWriter().map(KEYS);
    new Heading(FORMAT, office.environment(), office.municipality()).write(out);
    terms(out, office.policy());
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a policy
   */
  public static OfficePolicy decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(KEYS, KEYS);
    Heading heading = Heading.read(in, FORMAT);
    LoginPolicy policy = terms(in, 1, PolicyCodec::rest);
    in.close();
    in.finish();
    try {
      return new OfficePolicy(heading.environment(), heading.municipality(), policy);
    } catch (IllegalArgumentException outside) {
      throw in.invalid(0, outside);
    }
  }

  /** Pairs 4 to 11 of an open map. */
  private static void terms(CborWriter out, LoginPolicy policy) {
    out.integer(4).integer(policy.version());
    out.integer(5).array(policy.modalities().size());
    policy.modalities().forEach(each -> out.integer(each.code()));
    out.integer(6).integer(policy.exponent());
    TryLimits tries = policy.tries();
    out.integer(7)
        .array(3)
        .integer(tries.free())
        .integer(tries.delay().toSeconds())
        .integer(tries.stop());
    out.integer(8).integer(policy.fallback().code());
    SeatTimes seat = policy.seat();
    out.integer(9).array(2).integer(seat.idle().toSeconds()).integer(seat.longest().toSeconds());
    out.integer(10).integer(policy.gestures());
    SupervisedTerms supervised = policy.supervised();
    out.integer(11)
        .array(2)
        .integer(supervised.longest().toSeconds())
        .bool(supervised.withoutCamera());
  }

  /** How the last two pairs are laid out. */
  private interface Tail {
    Rest of(CborReader in) throws MalformedCbor;
  }

  private record Rest(int gestures, SupervisedTerms supervised) {}

  private static Rest rest(CborReader in) throws MalformedCbor {
    int gestures = in.at(10).readSmallInt(0, LivenessPlan.MOST_STEPS);
    in.at(11).openArray(2);
    int start = in.offset();
    Duration longest = seconds(in);
    boolean withoutCamera = in.readBool();
    in.close();
    try {
      return new Rest(gestures, new SupervisedTerms(longest, withoutCamera));
    } catch (IllegalArgumentException outside) {
      throw in.invalid(start, outside);
    }
  }

  /** Of the first format: 10: simulated devices, 11: gestures. */
  private static Rest firstRest(CborReader in) throws MalformedCbor {
    in.at(10).readBool();
    int gestures = in.at(11).readSmallInt(0, LivenessPlan.MOST_STEPS);
    return new Rest(gestures, SupervisedTerms.usual());
  }

  private static LoginPolicy terms(CborReader in, long least, Tail tail) throws MalformedCbor {
    int start = in.offset();
    long version = in.at(4).readInt(least, Long.MAX_VALUE);
    List<Modality> modalities = new ArrayList<>();
    for (int i = in.at(5).openArray(1, Modality.values().length); i > 0; i--) {
      modalities.add(in.readCode(Modality.values(), Modality::code));
    }
    in.close();
    int exponent = in.at(6).readSmallInt(LoginPolicy.LEAST_EXPONENT, LoginPolicy.MOST_EXPONENT);
    in.at(7).openArray(3);
    int free = in.readSmallInt(1, Integer.MAX_VALUE);
    Duration delay = seconds(in);
    int stop = in.readSmallInt(1, Integer.MAX_VALUE);
    in.close();
    Fallback fallback = in.at(8).readCode(Fallback.values(), Fallback::code);
    in.at(9).openArray(2);
    Duration idle = seconds(in);
    Duration longest = seconds(in);
    in.close();
    Rest rest = tail.of(in);
    try {
      return new LoginPolicy(
          version,
          modalities,
          exponent,
          rest.gestures(),
          new TryLimits(free, delay, stop),
          fallback,
          rest.supervised(),
          new SeatTimes(idle, longest));
    } catch (IllegalArgumentException outside) {
      throw in.invalid(start, outside);
    }
  }

  private static Duration seconds(CborReader in) throws MalformedCbor {
    return Duration.ofSeconds(in.readInt(1, MAX_SECONDS));
  }

  /** The terms alone, for whoever keeps them where nobody else writes. */
  public static byte[] kept(LoginPolicy policy) {
    CborWriter out = new CborWriter().map(KEYS - 3);
    terms(out, policy);
    return out.toBytes();
  }

  /**
   * What {@link #kept} wrote, now or with terms of the first format.
   *
   * @throws MalformedCbor these are other bytes
   */
  public static LoginPolicy ofKept(byte[] bytes) throws MalformedCbor {
    try {
      return ofKept(bytes, PolicyCodec::rest);
    } catch (MalformedCbor notOfNow) {
      return ofKept(bytes, PolicyCodec::firstRest);
    }
  }

  private static LoginPolicy ofKept(byte[] bytes, Tail tail) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(KEYS - 3, KEYS - 3);
    LoginPolicy policy = terms(in, 0, tail);
    in.close();
    in.finish();
    return policy;
  }
}
