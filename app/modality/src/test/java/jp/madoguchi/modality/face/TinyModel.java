package jp.madoguchi.modality.face;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Writes an ONNX model that knows nothing of faces: it flattens the picture and multiplies it with
 * a matrix. Field numbers are those of onnx.proto.
 */
final class TinyModel {
  private static final int FLOAT = 1;
  private static final int IR_VERSION = 8;
  private static final int OPSET = 13;

  private TinyModel() {}

  /**
   * @param weights {@code 3 × height × width} rows of {@code length} columns
   */
  static byte[] write(int height, int width, int length, float[] weights) {
    byte[] graph =
        join(
            field(1, node("Flatten", "flat", "picture")),
            field(1, node("MatMul", "answer", "flat", "weights")),
            text(2, "tiny"),
            field(5, tensor("weights", weights, 3L * height * width, length)),
            field(11, value("picture", 1, 3, height, width)),
            field(12, value("answer", 1, length)));
    return join(number(1, IR_VERSION), field(7, graph), field(8, number(2, OPSET)));
  }

  private static byte[] node(String operator, String output, String... inputs) {
    byte[] names = new byte[0];
    for (String input : inputs) {
      names = join(names, text(1, input));
    }
    return join(names, text(2, output), text(4, operator));
  }

  private static byte[] tensor(String name, float[] values, long... shape) {
    byte[] sides = new byte[0];
    for (long side : shape) {
      sides = join(sides, number(1, side));
    }
    ByteBuffer raw =
        ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      raw.putFloat(value);
    }
    return join(sides, number(2, FLOAT), text(8, name), field(9, raw.array()));
  }

  private static byte[] value(String name, long... shape) {
    byte[] sides = new byte[0];
    for (long side : shape) {
      sides = join(sides, field(1, number(1, side)));
    }
    byte[] type = field(1, join(number(1, FLOAT), field(2, sides)));
    return join(text(1, name), field(2, type));
  }

  private static byte[] text(int field, String text) {
    return field(field, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] field(int field, byte[] content) {
    return join(varint((long) field << 3 | 2), varint(content.length), content);
  }

  private static byte[] number(int field, long value) {
    return join(varint((long) field << 3), varint(value));
  }

  private static byte[] varint(long value) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    long left = value;
    while (left > 0x7F) {
      out.write((int) (left & 0x7F | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
    return out.toByteArray();
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
