package jp.madoguchi.core.trust;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.port.FileStore;

/**
 * A file of private keys, in the clear: one CBOR array.
 *
 * @param name the file's name
 * @param maxSize in bytes; a larger file is damaged
 * @param items of the array
 */
record KeyFile(String name, int maxSize, int items) {
  /** Reads the items of the array, all of them and in order. */
  interface Layout<T> {
    T read(CborReader reader) throws MalformedCbor;
  }

  /** Begins the content; the items follow. */
  CborWriter content() {
    return new CborWriter().array(items);
  }

  /** Puts the content in the place of what was there. */
  void store(FileStore files, byte[] content) throws IOException {
    files.replace(name, content);
  }

  /**
   * Reads the file; empty where there is none.
   *
   * @throws IOException the file cannot be read or is damaged
   */
  <T> Optional<T> load(FileStore files, Layout<T> layout) throws IOException {
    Optional<byte[]> content = files.read(name);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try {
      CborReader reader = new CborReader(content.get(), maxSize);
      reader.openArray(items);
      T keys = layout.read(reader);
      reader.close();
      reader.finish();
      return Optional.of(keys);
    } catch (MalformedCbor e) {
      throw new IOException(name + " is damaged", e);
    }
  }
}
