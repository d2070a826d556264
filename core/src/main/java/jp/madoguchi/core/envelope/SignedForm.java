package jp.madoguchi.core.envelope;

import java.util.function.Function;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;

/**
 * How one kind of {@link SignedMessage} is made and taken. The steps are the same for all of them:
 * size, signatures, canonical bytes, and that the content names the environment it was signed for.
 *
 * @param maxSize signed bytes above this are refused unread
 * @param encode the canonical bytes of a content
 * @param decode reads exactly what {@code encode} writes
 * @param environment the one that a content names
 */
public record SignedForm<T>(
    MessageKind kind,
    int maxSize,
    Function<T, byte[]> encode,
    Decoder<T> decode,
    Function<T, Environment> environment) {
  /** No size of its own: what bounds every signed message bounds it. */
  public static final int NO_SIZE = Integer.MAX_VALUE;

  /** Reads canonical bytes. */
  @FunctionalInterface
  public interface Decoder<T> {
    /**
     * @throws MalformedCbor these are not the canonical bytes of such a content
     */
    T decode(byte[] content) throws MalformedCbor;
  }

  /**
   * What was verified, and who signed it.
   *
   * @param signed its content as bytes, the holder, and the two certificates
   */
  public record Verified<T>(T content, SignedMessage.Signed signed) {
    /** Whether the signer is the one of this name. */
    public boolean isOf(String name) {
      return signed.signer().equals(name);
    }
  }

  public Bytes sign(T content, SignerPair signer) {
    return sign(encode.apply(content), environment.apply(content), signer);
  }

  /** Signs a content whose canonical bytes are at hand. */
  public Bytes sign(byte[] encoded, Environment named, SignerPair signer) {
    return Bytes.of(SignedMessage.sign(kind, encoded, named, signer));
  }

  /**
   * Checks size, both signatures and the form of the content.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public T verify(Bytes message, CertificateCheck check) throws EnvelopeRefused {
    return verified(message, check).content();
  }

  /**
   * As {@link #verify}, and says who signed.
   *
   * @throws EnvelopeRefused with the first check that does not hold
   */
  public Verified<T> verified(Bytes message, CertificateCheck check) throws EnvelopeRefused {
    EnvelopeRefused.unless(message.length() <= maxSize, EnvelopeFlaw.TOO_LARGE);
    SignedMessage.Signed signed = SignedMessage.signed(kind, message.toArray(), check);
    T content = read(signed.content());
    EnvelopeRefused.unless(
        environment.apply(content) == check.anchors().environment(),
        EnvelopeFlaw.CONTENT_CONTRADICTS_ATTRIBUTES);
    return new Verified<>(content, signed);
  }

  /**
   * What a message says, of which nothing was verified.
   *
   * @throws EnvelopeRefused no such content can be read from it
   */
  public T alleged(Bytes message) throws EnvelopeRefused {
    return read(SignedMessage.unverifiedContent(message.toArray()));
  }

  private T read(byte[] content) throws EnvelopeRefused {
    try {
      return decode.decode(content);
    } catch (MalformedCbor e) {
      throw new EnvelopeRefused(EnvelopeFlaw.CONTENT_MALFORMED, e);
    }
  }
}
