package jp.madoguchi.terminal.login;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.OfficeCode;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.policy.PolicySource;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.port.TallyToken;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.terminal.outside.Outside;
import jp.madoguchi.terminal.session.StoreOpener;

/**
 * What a login is made with; handed over by the composition root.
 *
 * @param officeCode the office for which operators' rights are granted
 * @param camera asked for nothing here but where its pictures come from
 * @param recognitions at most one for each modality
 * @param policies what the office demands of logins
 * @param tally remembers how far the login book is
 * @param revocations of cards, as known before the store is open
 * @param outside gives the lease
 */
public record LoginParts(
    Environment environment,
    TerminalId terminal,
    Optional<OfficeCode> officeCode,
    CardReader reader,
    CardTrust trust,
    Camera camera,
    List<Recognition> recognitions,
    PolicySource policies,
    DeviceKeys device,
    FileStore files,
    TallyToken tally,
    StoreOpener stores,
    HeldTrust revocations,
    Outside outside,
    Clock clock,
    Randomness randomness) {
  /** The file with the wrapped store keys. */
  public static final String SLOTS = "keys.slots";

  /** The file with the lease. */
  public static final String LEASE = "lease.sealed";

  /** How this modality is recognised here; empty where it is not. */
  public Optional<Recognition> recognition(Modality modality) {
    return recognitions.stream().filter(each -> each.modality() == modality).findFirst();
  }

  /**
   * Opens the book of tries; the caller closes it.
   *
   * @param deviceSecret stays the caller's
   */
  LoginBook book(Secret deviceSecret) throws IOException {
    Secret key = LoginBook.key(deviceSecret);
    try {
      return LoginBook.open(new BookPlace(files, tally, policies.now(), clock, randomness), key);
    } catch (IOException problem) {
      key.close();
      throw problem;
    }
  }
}
