package jp.madoguchi.storage.sealed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import jp.madoguchi.core.keys.DerivedKey;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;

/**
 * AES-256-GCM for one file, under a key of its own derived from the store key and the file's random
 * id. What kind of thing is sealed, the file and the block number are authenticated, so that
 * nothing opens in another place. Not safe for use by several threads.
 */
final class BlockCipher implements AutoCloseable {
  private static final byte BLOCK = 1;
  private static final byte STATEMENT = 2;
  private static final String LABEL = "madoguchi sealed file 1";

  private final byte[] fileId;
  private final byte[] check;
  private final FileKey sealingKey;
  private final FileKey openingKey;
  private final NonceSource nonces;
  private final Cipher sealing = gcm();
  private final Cipher opening = gcm();
  private final ByteBuffer place = ByteBuffer.allocate(1 + Layout.ID + 8);

  BlockCipher(Secret storeKey, byte[] fileId, Randomness random) {
    this.fileId = fileId.clone();
    this.nonces = new NonceSource(random);
    this.check = checkOf(storeKey, fileId);
    try (Secret derived = fileKey(storeKey, fileId)) {
      this.sealingKey = derived.use(FileKey::new);
      this.openingKey = derived.use(FileKey::new);
    }
  }

  static Secret fileKey(Secret storeKey, byte[] fileId) {
    return DerivedKey.of(List.of(storeKey), fileId, LABEL, "key");
  }

  /** Sixteen bytes that tell a wrong key from a damaged file and give nothing else away. */
  static byte[] checkOf(Secret storeKey, byte[] fileId) {
    try (Secret derived = DerivedKey.of(List.of(storeKey), fileId, LABEL, "check")) {
      return derived.use(bytes -> Arrays.copyOf(bytes, 16));
    }
  }

  byte[] fileId() {
    return fileId.clone();
  }

  byte[] check() {
    return check.clone();
  }

  /** Writes nonce, cipher text and tag of one block to {@code target} at {@code at}. */
  void seal(long block, byte[] plain, byte[] target, int at) {
    byte[] nonce = nonces.next();
    System.arraycopy(nonce, 0, target, at, NonceSource.BYTES);
    try {
      sealing.init(Cipher.ENCRYPT_MODE, sealingKey, new GCMParameterSpec(8 * Layout.TAG, nonce));
      sealing.updateAAD(place(block));
      sealing.doFinal(plain, 0, Layout.PLAIN, target, at + NonceSource.BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens one block; nothing of an altered one is handed out. */
  void open(long block, byte[] source, int at, byte[] plain) throws IOException {
    try {
      opening.init(
          Cipher.DECRYPT_MODE,
          openingKey,
          new GCMParameterSpec(8 * Layout.TAG, source, at, NonceSource.BYTES));
      opening.updateAAD(place(block));
      opening.doFinal(source, at + NonceSource.BYTES, Layout.PLAIN + Layout.TAG, plain, 0);
    } catch (AEADBadTagException e) {
      throw new SealDamaged("block " + block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Nonce and tag over a statement that is itself written in clear. */
  byte[] sign(byte[] statement) {
    byte[] nonce = nonces.next();
    byte[] signed = new byte[NonceSource.BYTES + Layout.TAG];
    System.arraycopy(nonce, 0, signed, 0, NonceSource.BYTES);
    try {
      sealing.init(Cipher.ENCRYPT_MODE, sealingKey, new GCMParameterSpec(8 * Layout.TAG, nonce));
      sealing.updateAAD(statementPlace());
      sealing.updateAAD(statement);
      sealing.doFinal(signed, NonceSource.BYTES);
      return signed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean verifies(byte[] statement, byte[] signed) {
    try {
      opening.init(
          Cipher.DECRYPT_MODE,
          openingKey,
          new GCMParameterSpec(8 * Layout.TAG, signed, 0, NonceSource.BYTES));
      opening.updateAAD(statementPlace());
      opening.updateAAD(statement);
      opening.doFinal(signed, NonceSource.BYTES, Layout.TAG);
      return true;
    } catch (AEADBadTagException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sealingKey.destroy();
    openingKey.destroy();
    try {
      GCMParameterSpec any = new GCMParameterSpec(8 * Layout.TAG, new byte[NonceSource.BYTES]);
      sealing.init(Cipher.ENCRYPT_MODE, sealingKey, any);
      opening.init(Cipher.DECRYPT_MODE, openingKey, any);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private ByteBuffer place(long block) {
    return place.clear().put(BLOCK).put(fileId).putLong(block).flip();
  }

  private ByteBuffer statementPlace() {
    return place.clear().put(STATEMENT).put(fileId).flip();
  }

  private static Cipher gcm() {
    try {
      return Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
