package jp.madoguchi.core.biometric;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * An enrolled palm (生体テンプレート): the codes of {@value #SAMPLES} captures, no image. The encoding is
 * canonical: one template has one byte form. Personal data of the most sensitive kind: callers keep
 * the bytes encrypted at rest and wipe their copies. Immutable.
 *
 * <p>Layout, big-endian: the four letters {@code MPLM}, version 1 (1 byte), extractor id (16 bytes
 * US-ASCII, padded with zero), number of samples (1 byte), then for each sample {@value
 * PalmCode#PLANES} planes of 64 rows of 64 bits.
 */
public final class PalmTemplate {
  /** Captures in every template. */
  public static final int SAMPLES = 3;

  /** Names the algorithm and its parameters; templates of different ids are never compared. */
  public static final String EXTRACTOR = "palm-don6-1";

  private static final byte[] MAGIC = "MPLM".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 1;
  private static final int ID_LENGTH = 16;
  private static final int HEAD = MAGIC.length + 1 + ID_LENGTH + 1;
  private static final int LENGTH = HEAD + SAMPLES * PalmCode.BYTES;

  private final List<PalmCode> samples;

  PalmTemplate(List<PalmCode> samples) {
    if (samples.size() != SAMPLES) {
      throw new IllegalArgumentException(samples.size() + " samples");
    }
    this.samples = List.copyOf(samples);
  }

  List<PalmCode> samples() {
    return samples;
  }

  /** The canonical bytes, a fresh array. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(LENGTH);
    out.put(MAGIC).put(VERSION).put(extractorId()).put((byte) SAMPLES);
    samples.forEach(sample -> sample.writeTo(out));
    return out.array();
  }

  /**
   * Reads what {@link #toBytes()} wrote.
   *
   * @throws BadPalmTemplate the bytes are anything else
   */
  public static PalmTemplate fromBytes(byte[] alleged) throws BadPalmTemplate {
    if (alleged.length < HEAD || !startsWithMagic(alleged)) {
      throw new BadPalmTemplate(BadPalmTemplate.Fault.NOT_A_TEMPLATE);
    }
    ByteBuffer in = ByteBuffer.wrap(alleged).position(MAGIC.length);
    if (in.get() != VERSION) {
      throw new BadPalmTemplate(BadPalmTemplate.Fault.UNKNOWN_VERSION);
    }
    byte[] id = new byte[ID_LENGTH];
    in.get(id);
    if (!Arrays.equals(id, extractorId())) {
      throw new BadPalmTemplate(BadPalmTemplate.Fault.OTHER_EXTRACTOR);
    }
    if (in.get() != SAMPLES) {
      throw new BadPalmTemplate(BadPalmTemplate.Fault.WRONG_COUNT);
    }
    if (alleged.length != LENGTH) {
      throw new BadPalmTemplate(BadPalmTemplate.Fault.WRONG_LENGTH);
    }
    return new PalmTemplate(
        List.of(PalmCode.readFrom(in), PalmCode.readFrom(in), PalmCode.readFrom(in)));
  }

  private static boolean startsWithMagic(byte[] alleged) {
    return Arrays.equals(alleged, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  private static byte[] extractorId() {
    return Arrays.copyOf(EXTRACTOR.getBytes(StandardCharsets.US_ASCII), ID_LENGTH);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PalmTemplate that && samples.equals(that.samples);
  }

  @Override
  public int hashCode() {
    return samples.hashCode();
  }

  /** Says nothing of the palm. */
  @Override
  public String toString() {
    return "PalmTemplate[" + EXTRACTOR + "]";
  }
}
