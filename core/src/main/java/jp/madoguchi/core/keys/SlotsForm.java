package jp.madoguchi.core.keys;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The byte form of key slots, big-endian: "MKSL", version (1), store id (16), generation (4), key
 * check (16), count (2), then for each operator in ascending order of id: id (1 + n), card key
 * (65), point (65) and palm (4 + n), point (65) and store key (4 + n). Nothing may follow.
 */
final class SlotsForm {
  private static final int MAGIC = 0x4d4b534c;
  private static final byte VERSION = 2;

  private SlotsForm() {}

  static byte[] encode(KeySlots slots) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ByteBuffer.allocate(5).putInt(MAGIC).put(VERSION).array());
    out.writeBytes(slots.storeId());
    out.writeBytes(ByteBuffer.allocate(4).putInt(slots.generation()).array());
    out.writeBytes(slots.check());
    out.writeBytes(ByteBuffer.allocate(2).putShort((short) slots.all().size()).array());
    for (KeySlot slot : slots.all()) {
      byte[] id = slot.operatorId().getBytes(StandardCharsets.UTF_8);
      out.write(id.length);
      out.writeBytes(id);
      out.writeBytes(slot.cardKey());
      put(out, slot.palm());
      put(out, slot.storeKey());
    }
    return out.toByteArray();
  }

  static KeySlots decode(byte[] encoded) throws KeysRefused {
    ByteBuffer in = ByteBuffer.wrap(encoded);
    try {
      require(in.getInt() == MAGIC && in.get() == VERSION, "magic or version");
      byte[] storeId = take(in, KeySlots.STORE_ID_BYTES);
      int generation = in.getInt();
      require(generation >= 0, "generation");
      byte[] check = take(in, KeySlots.CHECK_BYTES);
      int count = Short.toUnsignedInt(in.getShort());
      require(count <= KeySlots.MAX_SLOTS, "count");
      SortedMap<String, KeySlot> slots = new TreeMap<>();
      for (int i = 0; i < count; i++) {
        KeySlot slot = slot(in, storeId, generation);
        require(
            slots.isEmpty() || slots.lastKey().compareTo(slot.operatorId()) < 0, "order of slots");
        slots.put(slot.operatorId(), slot);
      }
      require(!in.hasRemaining(), "bytes after the end");
      return new KeySlots(storeId, generation, check, slots);
    } catch (BufferUnderflowException e) {
      throw new KeysRefused.Damaged("key slots: cut short");
    }
  }

  private static KeySlot slot(ByteBuffer in, byte[] storeId, int generation) throws KeysRefused {
    int idBytes = Byte.toUnsignedInt(in.get());
    require(idBytes > 0 && idBytes <= KeySlots.MAX_ID_BYTES, "operator id");
    String id = text(take(in, idBytes));
    byte[] cardKey = point(in);
    KeySlot.Part palm = part(in, KeySlots.MAX_PALM_BYTES + SealedBlob.OVERHEAD);
    KeySlot.Part storeKey = part(in, 32 + SealedBlob.OVERHEAD);
    return new KeySlot(storeId, generation, id, cardKey, palm, storeKey);
  }

  private static KeySlot.Part part(ByteBuffer in, int max) throws KeysRefused {
    byte[] point = point(in);
    return new KeySlot.Part(point, take(in, length(in, max)));
  }

  private static byte[] point(ByteBuffer in) throws KeysRefused {
    byte[] point = take(in, CurvePoint.BYTES);
    CurvePoint.decode(point);
    return point;
  }

  private static int length(ByteBuffer in, int max) throws KeysRefused {
    int length = in.getInt();
    require(length >= SealedBlob.OVERHEAD && length <= max, "length");
    return length;
  }

  private static byte[] take(ByteBuffer in, int length) {
    if (in.remaining() < length) {
      throw new BufferUnderflowException();
    }
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  private static String text(byte[] utf8) throws KeysRefused {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    } catch (CharacterCodingException e) {
      throw new KeysRefused.Damaged("key slots: operator id");
    }
  }

  private static void require(boolean right, String what) throws KeysRefused {
    if (!right) {
      throw new KeysRefused.Damaged("key slots: " + what);
    }
  }

  private static void put(ByteArrayOutputStream out, KeySlot.Part part) {
    out.writeBytes(part.point());
    out.writeBytes(ByteBuffer.allocate(4).putInt(part.sealed().length).array());
    out.writeBytes(part.sealed());
  }
}
