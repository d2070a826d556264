package jp.madoguchi.terminal.outside;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.trust.Recipients;
import jp.madoguchi.core.trust.Suite;

/**
 * Whom this terminal seals to: for each suite a file with the centre's two certificates. Safe for
 * use by several threads.
 */
public final class HeldRecipients implements Recipients {
  private final FileStore files;
  private final CurrentKeys keys;
  private final Map<Suite, CentreRecipient> known = new ConcurrentHashMap<>();

  /**
   * @param known whose certificates were checked
   */
  public HeldRecipients(FileStore files, CurrentKeys keys, List<CentreRecipient> known) {
    this.files = files;
    this.keys = keys;
    known.forEach(each -> this.known.put(each.suite(), each));
  }

  /** The file of one suite's recipient. */
  public static String file(Suite suite) {
    return suite == Suite.HYBRID_1 ? "centre.pem" : "centre-" + suite.number() + ".pem";
  }

  /**
   * Keeps a recipient whose certificates were checked; one that is known stays.
   *
   * @throws IOException the file cannot be written
   */
  public void learn(CentreRecipient recipient) throws IOException {
    if (!recipient.equals(known.get(recipient.suite()))) {
      files.replace(
          file(recipient.suite()),
          Certificates.pem(List.of(recipient.agreement(), recipient.encapsulation())));
      known.put(recipient.suite(), recipient);
    }
  }

  @Override
  public CentreRecipient now() {
    return of(keys.suite());
  }

  @Override
  public CentreRecipient first() {
    return of(Suite.HYBRID_1);
  }

  private CentreRecipient of(Suite suite) {
    return Optional.ofNullable(known.get(suite))
        .orElseThrow(() -> new IllegalStateException("nobody to seal to with " + suite));
  }
}
