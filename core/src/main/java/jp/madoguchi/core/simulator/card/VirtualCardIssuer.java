package jp.madoguchi.core.simulator.card;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import jp.madoguchi.core.card.Pin;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.port.Randomness;
import org.bouncycastle.asn1.x509.KeyUsage;

/** Makes operators' virtual cards: three fresh keys with certificates of one issuer. */
public final class VirtualCardIssuer {
  private final CardIssuer issuer;
  private final Randomness randomness;

  public VirtualCardIssuer(CardIssuer issuer, Randomness randomness) {
    this.issuer = issuer;
    this.randomness = randomness;
  }

  /**
   * A card with all tries left. The PIN is copied into it.
   *
   * @param operatorId becomes the certificates' common name
   * @param notBefore to the second
   * @param notAfter to the second
   */
  public VirtualCardState issue(String operatorId, Pin pin, Instant notBefore, Instant notAfter) {
    Map<Slot, VirtualKey> keys = new EnumMap<>(Slot.class);
    for (Slot slot : Slot.values()) {
      keys.put(slot, key(operatorId, usage(slot), notBefore, notAfter));
    }
    return new VirtualCardState(pin.use(byte[]::clone), VirtualCardState.TRIES, keys);
  }

  private VirtualKey key(String operatorId, KeyUsage usage, Instant notBefore, Instant notAfter) {
    KeyPair pair = CardIssuer.freshKey(randomness);
    try {
      byte[] certificate =
          issuer
              .certify(pair.getPublic(), operatorId, usage, notBefore, notAfter, randomness)
              .getEncoded();
      return new VirtualKey(((ECPrivateKey) pair.getPrivate()).getS(), certificate);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a certificate just made has an encoding", e);
    }
  }

  private static KeyUsage usage(Slot slot) {
    return switch (slot) {
      case AUTHENTICATION -> new KeyUsage(KeyUsage.digitalSignature);
      case SIGNATURE -> new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
      case KEY_MANAGEMENT -> new KeyUsage(KeyUsage.keyAgreement);
    };
  }
}
