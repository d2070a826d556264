package jp.madoguchi.terminal.name;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** The table of a font that says which characters it has (cmap; ISO/IEC 14496-22, 5.2.1). */
final class CharacterMap {
  private static final int TABLE = 0x636D6170;
  private static final int COLLECTION = 0x74746366;

  private CharacterMap() {}

  /**
   * Hands over each part that has this format, from its beginning.
   *
   * @param file a TrueType or OpenType font, or a collection, of which the first one counts
   * @throws IOException the file cannot be read or is no font
   */
  static void each(Path file, int format, Consumer<ByteBuffer> part) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      Optional<ByteBuffer> table = table(channel);
      if (table.isPresent()) {
        each(table.get(), format, part);
      }
    } catch (IndexOutOfBoundsException | IllegalArgumentException broken) {
      throw new IOException("no font: " + file.getFileName(), broken);
    }
  }

  private static void each(ByteBuffer map, int format, Consumer<ByteBuffer> part) {
    for (int i = 0; i < unsigned16(map, 2); i++) {
      int at = map.getInt(4 + 8 * i + 4);
      if (unsigned16(map, at) == format) {
        part.accept(map.slice(at, map.limit() - at));
      }
    }
  }

  private static Optional<ByteBuffer> table(FileChannel channel) throws IOException {
    long start = 0;
    ByteBuffer head = bytes(channel, 0, 16);
    if (head.getInt(0) == COLLECTION) {
      start = Integer.toUnsignedLong(head.getInt(12));
    }
    int tables = unsigned16(bytes(channel, start, 12), 4);
    ByteBuffer directory = bytes(channel, start + 12, 16 * tables);
    for (int at = 0; at < directory.limit(); at += 16) {
      if (directory.getInt(at) == TABLE) {
        long offset = Integer.toUnsignedLong(directory.getInt(at + 8));
        return Optional.of(bytes(channel, offset, directory.getInt(at + 12)));
      }
    }
    return Optional.empty();
  }

  private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
    if (length < 0 || from + length > channel.size()) {
      throw new EOFException("a font that ends early");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("a font that ends early");
      }
    }
    return bytes.flip();
  }

  static int unsigned16(ByteBuffer bytes, int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }
}
