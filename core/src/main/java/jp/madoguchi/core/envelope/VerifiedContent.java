package jp.madoguchi.core.envelope;

import java.util.Arrays;

/**
 * What came out of an envelope after every check: both signatures of the device that the attributes
 * name stand behind attributes and content. Only this package makes one.
 */
public final class VerifiedContent {
  private final EnvelopeAttributes attributes;
  private final byte[] content;

  VerifiedContent(EnvelopeAttributes attributes, byte[] content) {
    this.attributes = attributes;
    this.content = content;
  }

  public EnvelopeAttributes attributes() {
    return attributes;
  }

  /** A copy of the content as it was given to {@link EnvelopeSealer}. */
  public byte[] content() {
    return Arrays.copyOf(content, content.length);
  }
}
