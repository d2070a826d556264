package jp.madoguchi.core.log.witness;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;

/** A witness's own key, in software in the plain file {@code witness.key}. */
public final class WitnessSecret {
  private static final String FILE = "witness.key";
  private static final String ED25519 = "Ed25519";
  private static final int MAX_SIZE = 1024;

  private final WitnessKey key;
  private final PrivateKey secret;

  private WitnessSecret(WitnessKey key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  /**
   * Makes a key.
   *
   * @param name see {@link WitnessKey}
   */
  public static WitnessSecret create(String name, Randomness randomness) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(ED25519);
      generator.initialize(255, randomness.asSecureRandom());
      KeyPair pair = generator.generateKeyPair();
      return new WitnessSecret(new WitnessKey(name, pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this runtime has no Ed25519", e);
    }
  }

  /** Keeps it, in the clear: {@code [name, SubjectPublicKeyInfo, PKCS#8]}. */
  public void store(FileStore files) throws IOException {
    byte[] pkcs8 = secret.getEncoded();
    CborWriter out = new CborWriter().array(3).text(key.name()).bytes(key.key().getEncoded());
    files.replace(FILE, out.bytes(pkcs8).toBytes());
    Arrays.fill(pkcs8, (byte) 0);
  }

  /**
   * Reads what {@link #store} kept; empty where there is none.
   *
   * @throws IOException the file cannot be read or is damaged
   */
  public static Optional<WitnessSecret> load(FileStore files) throws IOException {
    Optional<byte[]> content = files.read(FILE);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try {
      CborReader in = new CborReader(content.get(), MAX_SIZE);
      in.openArray(3);
      String name = in.readText(64);
      WitnessKey key = new WitnessKey(name, WitnessKey.decode(in.readBytes(MAX_SIZE)));
      PrivateKey secret =
          KeyFactory.getInstance(ED25519)
              .generatePrivate(new PKCS8EncodedKeySpec(in.readBytes(MAX_SIZE)));
      in.close();
      in.finish();
      return Optional.of(new WitnessSecret(key, secret));
    } catch (MalformedCbor | GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException(FILE + " is damaged", e);
    }
  }

  /** The public half. */
  public WitnessKey key() {
    return key;
  }

  /** Signs. */
  public byte[] sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance(ED25519);
      signature.initSign(secret);
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an Ed25519 key does not sign", e);
    }
  }
}
