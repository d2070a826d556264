package jp.madoguchi.bench;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.concurrent.TimeUnit;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchCodec;
import jp.madoguchi.core.batch.BatchEnvelope;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.value.Bytes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * A batch sealed and opened with both signers and the hybrid key agreement, beside the least that
 * any signed and encrypted batch costs: encoding, one P-256 signature and AES-256-GCM of the JDK.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SealBatchBenchmark {
  @Param({"100", "1000"})
  int changes;

  private final Randomness randomness = BenchOffice.randomness();
  private final SecretKeySpec contentKey = new SecretKeySpec(randomness.bytes(32), "AES");
  private BenchOffice office = BenchOffice.with(0);
  private Bytes sealed = Bytes.of(new byte[0]);
  private KeyPair classical = pair();

  @Setup
  public void make() {
    office = BenchOffice.with(changes);
    classical = pair();
    sealed = seal();
  }

  @Benchmark
  public Bytes seal() {
    return BatchEnvelope.seal(
        office.batch(), office.device(), office.centre().recipient(), randomness);
  }

  @Benchmark
  public Batch open() throws Exception {
    return BatchEnvelope.open(sealed, office.centre(), office.check());
  }

  @Benchmark
  public byte[] leastSeal() throws GeneralSecurityException {
    byte[] content = BatchCodec.encode(office.batch());
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(classical.getPrivate());
    signature.update(content);
    signature.sign();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, contentKey, new GCMParameterSpec(128, randomness.bytes(12)));
    return cipher.doFinal(content);
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(256);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform makes P-256 keys", e);
    }
  }
}
