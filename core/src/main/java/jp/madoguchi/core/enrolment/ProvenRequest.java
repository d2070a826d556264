package jp.madoguchi.core.enrolment;

import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Optional;
import jp.madoguchi.core.cbor.CborReader;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.KeyPairs;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;

/**
 * A request with the proofs that whoever asks has both new keys. It says nothing about who asks.
 *
 * <p>Wire: array [request, proof of the key on a curve, proof of the lattice key]; each proof is
 * that key's signature over the CBOR array ["madoguchi-key-request-1", request].
 */
public record ProvenRequest(KeyRequest request, Bytes classicalProof, Bytes quantumSafeProof) {
  /** A request is refused above this size. */
  public static final int MAX_SIZE = 16 << 10;

  private static final int MAX_PROOF = 5120;
  private static final String LABEL = "madoguchi-key-request-1";

  /** Has a draft's keys prove a request for them. */
  public static ProvenRequest of(KeyRequest request, KeyDraft draft) {
    byte[] statement = statement(request);
    return new ProvenRequest(
        request,
        Bytes.of(draft.proveClassical(statement)),
        Bytes.of(draft.proveQuantumSafe(statement)));
  }

  /** The keys, where they are of the request's suite and both proofs are theirs. */
  public Optional<Keys> keys() {
    Suite suite = request.suite();
    byte[] statement = statement(request);
    try {
      PublicKey classical = KeyPairs.publicKey(suite.classical(), request.classicalKey());
      PublicKey quantumSafe = KeyPairs.publicKey(suite.quantumSafe(), request.quantumSafeKey());
      boolean proven =
          KeyPairs.holds(suite.classical(), classical, statement, classicalProof)
              && KeyPairs.holds(suite.quantumSafe(), quantumSafe, statement, quantumSafeProof);
      return proven ? Optional.of(new Keys(classical, quantumSafe)) : Optional.empty();
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Keys whose possession is proven. */
  public record Keys(PublicKey classical, PublicKey quantumSafe) {}

  private static byte[] statement(KeyRequest request) {
    return new CborWriter().array(2).text(LABEL).bytes(request.encode()).toBytes();
  }

  public byte[] encode() {
    return new CborWriter()
        .array(3)
        .bytes(request.encode())
        .bytes(classicalProof.toArray())
        .bytes(quantumSafeProof.toArray())
        .toBytes();
  }

  public static ProvenRequest decode(byte[] bytes) throws MalformedCbor {
    CborReader in = new CborReader(bytes, MAX_SIZE);
    in.openArray(3);
    KeyRequest request = KeyRequest.decode(in.readBytes(1, KeyRequest.MAX_SIZE));
    Bytes classical = Bytes.of(in.readBytes(1, MAX_PROOF));
    Bytes quantumSafe = Bytes.of(in.readBytes(1, MAX_PROOF));
    in.close();
    in.finish();
    return new ProvenRequest(request, classical, quantumSafe);
  }
}
