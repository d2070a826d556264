package jp.madoguchi.core.envelope;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;

/**
 * Content as it is signed: compressed, with its length declared beside it. What is signed is the
 * compressed form, so that nothing has to be decompressed before the signatures hold (protocol
 * point 4); the declared length is then trusted to be a promise, and still checked.
 *
 * <p>Wire: array {@code [1, method (0 stored, 1 deflate, RFC 1951), length, bytes]}.
 */
final class CompressedContent {
  /** No content is larger when decompressed. */
  static final int MAX_CONTENT = 64 << 20;

  /** Deflate reaches 1,032 : 1; content that compresses better than this is stored as it is. */
  static final int MAX_RATIO = 100;

  /** Up to this size any ratio goes: it is little, however small it was. */
  static final int FREE = 64 << 10;

  private static final int FRAME = 1;
  private static final int STORED = 0;
  private static final int DEFLATED = 1;

  private CompressedContent() {}

  static byte[] pack(byte[] content) {
    if (content.length > MAX_CONTENT) {
      throw new IllegalArgumentException("content of " + content.length + " bytes");
    }
    byte[] deflated = deflate(content);
    boolean useful =
        deflated.length < content.length && withinRatio(content.length, deflated.length);
    return frame(useful ? DEFLATED : STORED, content.length, useful ? deflated : content);
  }

  static byte[] frame(int method, long length, byte[] bytes) {
    return new CborWriter()
        .array(4)
        .integer(FRAME)
        .integer(method)
        .integer(length)
        .bytes(bytes)
        .toBytes();
  }

  static byte[] unpack(byte[] packed) throws EnvelopeRefused {
    try {
      CborReader reader = new CborReader(packed, Cms.LIMITS.maxSize());
      reader.openArray(4);
      reader.readInt(FRAME, FRAME);
      int method = reader.readSmallInt(STORED, DEFLATED);
      long length = reader.readInt(0, Long.MAX_VALUE);
      byte[] bytes = reader.readBytes(Cms.LIMITS.maxSize());
      reader.close();
      reader.finish();
      EnvelopeRefused.unless(length <= MAX_CONTENT, EnvelopeFlaw.CONTENT_TOO_LARGE);
      return method == STORED ? stored(bytes, length) : inflate(bytes, (int) length);
    } catch (MalformedCbor e) {
      throw new EnvelopeRefused(EnvelopeFlaw.FRAME_MALFORMED, e);
    }
  }

  private static byte[] stored(byte[] bytes, long length) throws EnvelopeRefused {
    EnvelopeRefused.unless(bytes.length == length, EnvelopeFlaw.LENGTH_MISMATCH);
    return bytes;
  }

  private static byte[] inflate(byte[] bytes, int length) throws EnvelopeRefused {
    EnvelopeRefused.unless(withinRatio(length, bytes.length), EnvelopeFlaw.RATIO);
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes);
      byte[] content = new byte[length + 1];
      int count = 0;
      while (!inflater.finished() && count < content.length) {
        int more = inflater.inflate(content, count, content.length - count);
        if (more == 0 && !inflater.finished()) {
          throw new EnvelopeRefused(EnvelopeFlaw.COMPRESSION_BROKEN);
        }
        count += more;
      }
      EnvelopeRefused.unless(count == length, EnvelopeFlaw.LENGTH_MISMATCH);
      EnvelopeRefused.unless(
          inflater.finished() && inflater.getRemaining() == 0, EnvelopeFlaw.COMPRESSION_BROKEN);
      return Arrays.copyOf(content, length);
    } catch (DataFormatException e) {
      throw new EnvelopeRefused(EnvelopeFlaw.COMPRESSION_BROKEN, e);
    } finally {
      inflater.end();
    }
  }

  private static boolean withinRatio(long length, long compressed) {
    return length <= FREE || length <= compressed * MAX_RATIO;
  }

  /** Most of a batch is signatures and repeats: trying harder saves 1 % for twice the time. */
  private static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    } finally {
      deflater.end();
    }
  }
}
