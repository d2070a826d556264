package jp.madoguchi.core.trust;

import java.security.KeyPair;
import java.time.Instant;
import jp.madoguchi.core.port.Randomness;

/** Makes the centre's keys and has them certified. */
record CentreKeyMaker(
    CertificateIssuer issuer, String name, Instant from, Instant until, Randomness randomness) {
  HeldKey make(Role role, KeyType type) {
    KeyPair pair = KeyPairs.generate(type, randomness);
    return HeldKey.of(
        pair, issuer.issue(new LeafRequest(role, name, pair.getPublic(), from, until)));
  }
}
