package jp.madoguchi.centre.trust;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.core.administration.AdminAct;
import jp.madoguchi.core.log.witness.WitnessKey;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreTransaction;

/** Names the witness without whose line terminals believe nothing of the centre's log. */
public record WitnessNaming(TrustPublisher publisher) {
  /** What an administrator's act about it concerns. */
  public static final String CONCERNED = "WITNESS";

  private static final String NONE = "none";

  /** What an administrator's card signs: SHA-256 of the key's text, or that there is none. */
  public static String choice(Optional<WitnessKey> witness) {
    return witness.map(key -> hash(key).hex()).orElse(NONE);
  }

  private static Bytes hash(WitnessKey key) {
    return Sha256.of(key.text().getBytes(StandardCharsets.US_ASCII));
  }

  /** Tells terminals of it; the caller holds the log's lock. Returns the new list's version. */
  long name(CentreTransaction transaction, Optional<WitnessKey> witness, long entry, Instant now) {
    transaction.witnesses().demand(witness, entry);
    return publisher.publish(transaction, now).version();
  }

  /** A sandbox names its own witness, once; nobody's card signs that. */
  public void ofSandbox(CentreTransaction transaction, WitnessKey witness, Instant at) {
    transaction.ledger().lockLog();
    Optional<WitnessKey> named = Optional.of(witness);
    if (!transaction.witnesses().newest().equals(named)) {
      Instant now = at.truncatedTo(ChronoUnit.SECONDS);
      long entry =
          transaction
              .administration()
              .addOwn(
                  AdminAct.Kind.NAME_WITNESS,
                  CONCERNED,
                  choice(named),
                  witness.name(),
                  hash(witness),
                  now);
      name(transaction, named, entry, now);
    }
  }
}
