package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.SealedBlob;
import jp.madoguchi.core.port.FileStore.RandomFile;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * A file of any length under one key, written and read from its beginning to its end in pieces of a
 * mebibyte. Each piece is bound to its file, its place and to whether it is the last, so that none
 * can be altered, swapped, left out or cut off unnoticed. Streams are for one thread.
 */
public final class SealedPieces {
  private static final int PIECE = 1 << 20;
  private static final int ID = 16;

  private SealedPieces() {}

  /**
   * A stream that seals what is written into an empty file. What was written is whole only once the
   * stream is closed; closing neither forces nor closes the file.
   */
  public static OutputStream write(RandomFile file, Secret key, String name, Randomness randomness)
      throws IOException {
    byte[] id = randomness.bytes(ID);
    file.write(ByteBuffer.wrap(id), 0);
    return new Sealing(file, key, new Labels(name, id), randomness);
  }

  /**
   * A stream of what was written. Reading fails with an {@link IOException} at the first piece that
   * is not as it was written; what came before is authentic.
   */
  public static InputStream read(RandomFile file, Secret key, String name) throws IOException {
    ByteBuffer id = ByteBuffer.allocate(ID);
    fill(file, id, 0);
    return new Opening(file, key, new Labels(name, id.array()));
  }

  private record Labels(String name, byte[] id) {
    String of(long piece, boolean last) {
      return name + '/' + HexFormat.of().formatHex(id) + '/' + piece + (last ? "/last" : "");
    }
  }

  private static void fill(RandomFile file, ByteBuffer target, long position) throws IOException {
    long at = position;
    while (target.hasRemaining()) {
      int read = file.read(target, at);
      if (read < 0) {
        throw new IOException("the sealed file is cut off");
      }
      at += read;
    }
  }

  private static final class Sealing extends OutputStream {
    private final RandomFile file;
    private final Secret key;
    private final Labels labels;
    private final Randomness randomness;
    private final byte[] piece = new byte[PIECE];
    private int filled;
    private long pieces;
    private long position = ID;
    private boolean closed;

    Sealing(RandomFile file, Secret key, Labels labels, Randomness randomness) {
      this.file = file;
      this.key = key;
      this.labels = labels;
      this.randomness = randomness;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int done = 0;
      while (done < length) {
        if (filled == PIECE) {
          seal(false);
        }
        int count = Math.min(length - done, PIECE - filled);
        System.arraycopy(bytes, offset + done, piece, filled, count);
        filled += count;
        done += count;
      }
    }

    private void seal(boolean last) throws IOException {
      byte[] plain = filled == PIECE ? piece : Arrays.copyOf(piece, filled);
      byte[] sealed = SealedBlob.seal(key, labels.of(pieces, last), plain, randomness);
      Arrays.fill(plain, (byte) 0);
      file.write(ByteBuffer.wrap(sealed), position);
      position += sealed.length;
      pieces++;
      filled = 0;
    }

    @Override
    public void close() throws IOException {
      if (!closed) {
        closed = true;
        seal(true);
        Arrays.fill(piece, (byte) 0);
      }
    }
  }

  private static final class Opening extends InputStream {
    private static final int SEALED = PIECE + SealedBlob.OVERHEAD;

    private final RandomFile file;
    private final Secret key;
    private final Labels labels;
    private byte[] piece = new byte[0];
    private int at;
    private long pieces;
    private boolean last;

    Opening(RandomFile file, Secret key, Labels labels) {
      this.file = file;
      this.key = key;
      this.labels = labels;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      while (at == piece.length) {
        if (last) {
          return -1;
        }
        open();
      }
      int count = Math.min(length, piece.length - at);
      System.arraycopy(piece, at, target, offset, count);
      at += count;
      return count;
    }

    private void open() throws IOException {
      long position = ID + pieces * SEALED;
      long left = file.size() - position;
      last = left <= SEALED;
      ByteBuffer sealed = ByteBuffer.allocate((int) Math.max(0, Math.min(left, SEALED)));
      fill(file, sealed, position);
      Arrays.fill(piece, (byte) 0);
      at = 0;
      try {
        piece = SealedBlob.open(key, labels.of(pieces, last), sealed.array());
      } catch (KeysRefused e) {
        throw new IOException("the sealed file is not as it was written", e);
      }
      pieces++;
    }

    @Override
    public void close() {
      Arrays.fill(piece, (byte) 0);
    }
  }
}
