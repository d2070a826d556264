package jp.madoguchi.bench.channel;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEDecrypterOption;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDHDecrypter;
import com.nimbusds.jose.crypto.ECDHEncrypter;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.opts.MaxCompressedCipherTextLength;
import com.nimbusds.jose.crypto.opts.MaxDecompressedPlainTextLength;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import jp.madoguchi.core.batch.Batch;

/** A JWS inside a JWE (RFC 7515, RFC 7516), as Nimbus JOSE + JWT writes and reads them. */
final class NimbusSealing implements Sealing {
  private static final int LONGEST = 64 << 20;

  /** It would refuse a batch otherwise. */
  private static final Set<JWEDecrypterOption> LARGE =
      Set.of(
          new MaxCompressedCipherTextLength(LONGEST), new MaxDecompressedPlainTextLength(LONGEST));

  private final Batch batch;
  private final ECKey device = new ECKeyGenerator(Curve.P_256).generate();
  private final ECKey centre = new ECKeyGenerator(Curve.P_256).generate();

  NimbusSealing(Batch batch) throws Exception {
    this.batch = batch;
  }

  @Override
  public byte[] seal() throws Exception {
    JWSObject signed =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256).build(),
            new Payload(BatchJson.encode(batch)));
    signed.sign(new ECDSASigner(device));
    JWEObject encrypted =
        new JWEObject(
            new JWEHeader.Builder(JWEAlgorithm.ECDH_ES_A256KW, EncryptionMethod.A256GCM)
                .compressionAlgorithm(CompressionAlgorithm.DEF)
                .contentType("JWT")
                .build(),
            new Payload(signed));
    encrypted.encrypt(new ECDHEncrypter(centre.toPublicJWK()));
    return encrypted.serialize().getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public int open(byte[] sealed) throws Exception {
    JWEObject encrypted = JWEObject.parse(new String(sealed, StandardCharsets.US_ASCII));
    encrypted.decrypt(new ECDHDecrypter(centre, LARGE), LARGE);
    JWSObject signed = encrypted.getPayload().toJWSObject();
    if (!signed.verify(new ECDSAVerifier(device.toPublicJWK()))) {
      throw new IllegalStateException("no valid signature");
    }
    return BatchJson.count(signed.getPayload().toBytes());
  }
}
