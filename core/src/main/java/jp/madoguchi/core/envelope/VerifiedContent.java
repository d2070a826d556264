package jp.madoguchi.core.envelope;

import java.util.Arrays;

/**
 * What came out of an envelope after every check: both signatures of the device that the attributes
 * name stand behind attributes and content. Only this package makes one.
 */
public final class VerifiedContent {
  private final EnvelopeAttributes attributes;
  private final byte[] content;
  private final boolean resealed;

  VerifiedContent(EnvelopeAttributes attributes, byte[] content, boolean resealed) {
    this.attributes = attributes;
    this.content = content;
    this.resealed = resealed;
  }

  /**
   * Whether the content is an envelope that the device had sealed before. The attributes name its
   * place, and in the place of the Merkle root SHA-256 of it.
   */
  public boolean isResealed() {
    return resealed;
  }

  public EnvelopeAttributes attributes() {
    return attributes;
  }

  /** A copy of the content as it was given to {@link EnvelopeSealer}. */
  public byte[] content() {
    return Arrays.copyOf(content, content.length);
  }
}
