package jp.madoguchi.core.transfer;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.envelope.EnvelopeFlaw;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedForm;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * The canonical bytes of an {@link UploadManifest}, as laid out there, and the same with the
 * device's two signatures.
 */
public final class ManifestCodec {
  /** Signed bytes above 32 KiB are refused unread; the longest manifest has about 12 KiB. */
  public static final int MAX_SIZE = 32 << 10;

  private static final int FORMAT = 1;
  private static final int KEYS = 9;

  private static final SignedForm<UploadManifest> FORM =
      new SignedForm<>(
          MessageKind.UPLOAD_MANIFEST,
          MAX_SIZE,
          ManifestCodec::encode,
          ManifestCodec::decode,
          UploadManifest::environment);

  private ManifestCodec() {}

  /** Signs a manifest; other bytes each time. */
  public static Bytes sign(UploadManifest manifest, DeviceKeys keys) {
    return FORM.sign(manifest, SignerPair.of(keys));
  }

  /**
   * Checks size, both signatures, that the device that is named has signed, and all else about a
   * signed manifest, except whether this upload is the one that is due.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public static UploadManifest verify(Bytes signed, CertificateCheck check) throws EnvelopeRefused {
    SignedForm.Verified<UploadManifest> verified = FORM.verified(signed, check);
    if (!verified.isOf(verified.content().device().value())) {
      throw new EnvelopeRefused(EnvelopeFlaw.OTHER_DEVICE);
    }
    return verified.content();
  }

  public static byte[] encode(UploadManifest manifest) {
    CborWriter out = new CborWriter().map(KEYS);
    out.integer(1).integer(FORMAT);
    out.integer(2).integer(manifest.environment().code());
    out.integer(3).text(manifest.device().value());
    out.integer(4).integer(manifest.epoch());
    out.integer(5).integer(manifest.sequence());
    out.integer(6).bytes(manifest.envelopeHash().toArray());
    out.integer(7).integer(manifest.size());
    out.integer(8).integer(Pieces.CHUNK);
    out.integer(9).array(manifest.pages().size());
    manifest.pages().forEach(page -> out.bytes(page.toArray()));
    return out.toBytes();
  }

  /**
   * Reads exactly what {@link #encode} writes.
   *
   * @throws MalformedCbor these are not the canonical bytes of a manifest
   */
  public static UploadManifest decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openMap(KEYS, KEYS);
    in.at(1).readInt(FORMAT, FORMAT);
    Environment environment = in.at(2).readCode(Environment.values(), Environment::code);
    TerminalId device = in.at(3).readText(32, TerminalId::new);
    int epoch = in.at(4).readSmallInt(1, Integer.MAX_VALUE);
    long sequence = in.at(5).readInt(1, Long.MAX_VALUE);
    Bytes envelopeHash = hash(in.at(6));
    int size = in.at(7).readSmallInt(1, Pieces.MAX_SIZE);
    in.at(8).readInt(Pieces.CHUNK, Pieces.CHUNK);
    List<Bytes> pages = pages(in.at(9), new Pieces(size).pages());
    in.close();
    in.finish();
    return new UploadManifest(environment, device, epoch, sequence, envelopeHash, size, pages);
  }

  private static List<Bytes> pages(CborReader in, int count) throws MalformedCbor {
    in.openArray(count);
    List<Bytes> pages = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      pages.add(hash(in));
    }
    in.close();
    return pages;
  }

  private static Bytes hash(CborReader in) throws MalformedCbor {
    return Bytes.of(in.readBytes(Sha256.LENGTH, Sha256.LENGTH));
  }
}
