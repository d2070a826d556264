package jp.madoguchi.core.biometric;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An enrolled palm (生体テンプレート): the codes of {@value #LEAST_SAMPLES} to {@value #MOST_SAMPLES}
 * captures, no image. The encoding is canonical: one template has one byte form. Personal data of
 * the most sensitive kind: callers keep the bytes encrypted at rest and wipe their copies.
 * Immutable.
 *
 * <p>Layout, big-endian: the four letters {@code MPLM}, version 2 (1 byte), extractor id (16 bytes
 * US-ASCII, padded with zero), hand (1 byte, the place in {@link PalmHand}), number of samples (1
 * byte), then for each sample its quality (1 byte, 0 to 100) and {@value PalmCode#PLANES} planes of
 * 64 rows of 64 bits. Version 1 had three samples of six planes and is read no more.
 */
public final class PalmTemplate {
  /** Captures that a template has at least. */
  public static final int LEAST_SAMPLES = 3;

  /** Captures that a template has at most. */
  public static final int MOST_SAMPLES = 5;

  /** Names the algorithm and its parameters; templates of different ids are never compared. */
  public static final String EXTRACTOR = Extractor.ID;

  private static final byte[] MAGIC = "MPLM".getBytes(StandardCharsets.US_ASCII);
  private static final byte VERSION = 2;
  private static final int ID_LENGTH = 16;
  private static final int HEAD = MAGIC.length + 1 + ID_LENGTH + 1 + 1;
  private static final int SAMPLE = 1 + PalmCode.BYTES;

  private final PalmHand hand;
  private final List<PalmSample> samples;

  PalmTemplate(PalmHand hand, List<PalmSample> samples) {
    if (!isCount(samples.size())) {
      throw new IllegalArgumentException(samples.size() + " samples");
    }
    this.hand = hand;
    this.samples = List.copyOf(samples);
  }

  private static boolean isCount(int count) {
    return count >= LEAST_SAMPLES && count <= MOST_SAMPLES;
  }

  /** Which hand was enrolled. */
  public PalmHand hand() {
    return hand;
  }

  /** How good each capture was, 0 to 100, in the order in which they were taken. */
  public List<Integer> qualities() {
    return samples.stream().map(PalmSample::quality).toList();
  }

  List<PalmCode> codes() {
    return samples.stream().map(PalmSample::code).toList();
  }

  /** The canonical bytes, a fresh array. */
  public byte[] toBytes() {
    ByteBuffer out = ByteBuffer.allocate(HEAD + samples.size() * SAMPLE);
    out.put(MAGIC).put(VERSION).put(extractorId());
    out.put((byte) hand.ordinal()).put((byte) samples.size());
    for (PalmSample sample : samples) {
      out.put((byte) sample.quality());
      sample.code().writeTo(out);
    }
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
    int hand = in.get();
    if (hand < 0 || hand >= PalmHand.values().length) {
      throw new BadPalmTemplate(BadPalmTemplate.Fault.UNKNOWN_HAND);
    }
    int count = in.get();
    if (!isCount(count)) {
      throw new BadPalmTemplate(BadPalmTemplate.Fault.WRONG_COUNT);
    }
    if (alleged.length != HEAD + count * SAMPLE) {
      throw new BadPalmTemplate(BadPalmTemplate.Fault.WRONG_LENGTH);
    }
    return new PalmTemplate(PalmHand.values()[hand], samples(in, count));
  }

  private static List<PalmSample> samples(ByteBuffer in, int count) throws BadPalmTemplate {
    List<PalmSample> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int quality = in.get();
      if (!PalmSample.isQuality(quality)) {
        throw new BadPalmTemplate(BadPalmTemplate.Fault.UNKNOWN_QUALITY);
      }
      samples.add(new PalmSample(PalmCode.readFrom(in), quality));
    }
    return samples;
  }

  private static boolean startsWithMagic(byte[] alleged) {
    return Arrays.equals(alleged, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
  }

  private static byte[] extractorId() {
    return Arrays.copyOf(EXTRACTOR.getBytes(StandardCharsets.US_ASCII), ID_LENGTH);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PalmTemplate that && hand == that.hand && samples.equals(that.samples);
  }

  @Override
  public int hashCode() {
    return 31 * hand.hashCode() + samples.hashCode();
  }

  /** Says nothing of the palm. */
  @Override
  public String toString() {
    return "PalmTemplate[" + EXTRACTOR + "]";
  }
}
