package jp.madoguchi.core.simulator.office;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.operator.SessionKey;
import jp.madoguchi.core.operator.SessionStatement;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** An operator with a card that signs at once, without reader and PIN. */
public final class MadeUpOperator {
  private static final Duration SESSION = Duration.ofHours(8);

  private final Operator operator;
  private final PrivateKey key;
  private final Bytes certificate;

  private MadeUpOperator(Operator operator, PrivateKey key, Bytes certificate) {
    this.operator = operator;
    this.key = key;
    this.certificate = certificate;
  }

  /** Issues the card; valid a day before and two years after {@code now}. */
  public static MadeUpOperator with(
      Operator operator, CertificateIssuer cards, Instant now, Randomness randomness) {
    KeyPair pair = fresh(randomness);
    Instant from = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));
    LeafRequest request =
        new LeafRequest(
            Role.OPERATOR,
            operator.id().value(),
            pair.getPublic(),
            from,
            from.plus(Duration.ofDays(730)));
    byte[] certificate = Certificates.encoded(cards.issue(request).getFirst());
    return new MadeUpOperator(operator, pair.getPrivate(), Bytes.of(certificate));
  }

  /** With any bytes for a certificate, where nobody looks into it. */
  public static MadeUpOperator uncertified(
      Operator operator, Bytes certificate, Randomness randomness) {
    return new MadeUpOperator(operator, fresh(randomness).getPrivate(), certificate);
  }

  private static KeyPair fresh(Randomness randomness) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), randomness.asSecureRandom());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform makes P-256 keys", e);
    }
  }

  public Operator operator() {
    return operator;
  }

  /** The card's signature certificate (slot 9C), DER. */
  public Bytes certificate() {
    return certificate;
  }

  /** What the card's key in slot 9C signs, DER. */
  public Bytes sign(byte[] message) {
    try {
      Signature signature = Signature.getInstance("SHA256withECDSA");
      signature.initSign(key);
      signature.update(message);
      return Bytes.of(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a P-256 key signs", e);
    }
  }

  /** Logs in for eight hours. */
  public MadeUpSession login(
      Environment environment,
      TerminalId terminal,
      Ulid session,
      Instant now,
      Randomness randomness) {
    SessionKey sessionKey = SessionKey.fresh(randomness);
    Instant from = now.truncatedTo(ChronoUnit.SECONDS);
    SessionStatement statement =
        new SessionStatement(
            environment,
            terminal,
            session,
            operator.id(),
            sessionKey.publicKey(),
            from,
            from.plus(SESSION));
    return new MadeUpSession(
        this, sessionKey, statement.signed(certificate, sign(statement.encode())));
  }
}
