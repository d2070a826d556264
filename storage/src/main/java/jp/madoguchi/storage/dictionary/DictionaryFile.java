package jp.madoguchi.storage.dictionary;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.keys.DerivedKey;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * The address dictionary as a terminal keeps it: sealed under a key of the device, so that nobody
 * slips in addresses, in pieces and an index. The index is replaced last: after a power cut either
 * the old or the new dictionary is there. One writer at a time.
 */
public final class DictionaryFile {
  private static final String INDEX = "addresses.index";
  private static final String PREFIX = "addresses-";
  private static final String SUFFIX = ".sealed";
  private static final String LABEL = "address dictionary";
  private static final int EDITION_BYTES = 8;
  private static final int PIECE = 32 << 20;
  private static final int MOST_PIECES = 64;

  private final FileStore files;
  private final Randomness randomness;
  private final int piece;

  public DictionaryFile(FileStore files, Randomness randomness) {
    this(files, randomness, PIECE);
  }

  DictionaryFile(FileStore files, Randomness randomness, int piece) {
    this.files = files;
    this.randomness = randomness;
    this.piece = piece;
  }

  /**
   * Keeps this dictionary in the place of an earlier one. Where it throws, the earlier one stays.
   *
   * @param deviceSecret stays the caller's
   */
  public void save(AddressDictionary dictionary, Secret deviceSecret) throws IOException {
    var plain = new ByteArrayOutputStream();
    dictionary.write(plain);
    byte[] whole = plain.toByteArray();
    int count = Math.ceilDiv(whole.length, piece);
    if (count > MOST_PIECES) {
      throw new IOException("a dictionary of " + whole.length + " bytes");
    }
    String edition = HexFormat.of().formatHex(randomness.bytes(EDITION_BYTES));
    try (Secret key = key(deviceSecret)) {
      for (int i = 0; i < count; i++) {
        byte[] part = Arrays.copyOfRange(whole, i * piece, Math.min(whole.length, (i + 1) * piece));
        files.replace(name(edition, i), seal(key, name(edition, i), part));
      }
      byte[] index =
          ByteBuffer.allocate(EDITION_BYTES + Integer.BYTES)
              .put(HexFormat.of().parseHex(edition))
              .putInt(count)
              .array();
      files.replace(INDEX, seal(key, INDEX, index));
    }
    deleteAllBut(edition);
  }

  /**
   * The dictionary; empty where none was kept.
   *
   * @param deviceSecret stays the caller's
   * @throws KeysRefused it was altered, or kept by another device
   * @throws IOException the files cannot be read, or are not a dictionary of this version
   */
  public Optional<AddressDictionary> load(Secret deviceSecret) throws IOException, KeysRefused {
    Optional<byte[]> index = files.read(INDEX);
    if (index.isEmpty()) {
      return Optional.empty();
    }
    try (Secret key = key(deviceSecret)) {
      ByteBuffer plain = ByteBuffer.wrap(SealedBlob.open(key, label(INDEX), index.get()));
      if (plain.remaining() != EDITION_BYTES + Integer.BYTES) {
        throw new KeysRefused.Damaged(INDEX);
      }
      byte[] edition = new byte[EDITION_BYTES];
      plain.get(edition);
      return Optional.of(
          AddressDictionary.read(pieces(key, HexFormat.of().formatHex(edition), plain.getInt())));
    }
  }

  private InputStream pieces(Secret key, String edition, int count)
      throws IOException, KeysRefused {
    List<InputStream> pieces = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = name(edition, i);
      byte[] sealed = files.read(name).orElseThrow(() -> new KeysRefused.Damaged(name));
      pieces.add(new ByteArrayInputStream(SealedBlob.open(key, label(name), sealed)));
    }
    return new SequenceInputStream(Collections.enumeration(pieces));
  }

  /** What is left of earlier editions takes room only. */
  private void deleteAllBut(String edition) throws IOException {
    for (String name : files.names()) {
      if (name.startsWith(PREFIX) && !name.startsWith(PREFIX + edition)) {
        files.delete(name);
      }
    }
  }

  private byte[] seal(Secret key, String name, byte[] plain) {
    return SealedBlob.seal(key, label(name), plain, randomness);
  }

  private static String label(String name) {
    return LABEL + " " + name;
  }

  private static String name(String edition, int place) {
    return PREFIX + edition + "-" + place + SUFFIX;
  }

  private static Secret key(Secret deviceSecret) {
    return DerivedKey.of(List.of(deviceSecret), new byte[0], LABEL);
  }
}
