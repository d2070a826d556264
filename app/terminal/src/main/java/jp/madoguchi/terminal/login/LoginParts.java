package jp.madoguchi.terminal.login;

import java.util.function.Supplier;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CardReader;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.terminal.outside.Outside;
import jp.madoguchi.terminal.session.StoreOpener;

/**
 * What a login is made with; handed over by the composition root.
 *
 * @param revocations of cards, as known before the store is open
 * @param outside gives the lease
 * @param seatTimes how long a session that begins now is kept
 */
public record LoginParts(
    Environment environment,
    TerminalId terminal,
    CardReader reader,
    CardTrust trust,
    Camera camera,
    PalmVerifier palms,
    DeviceKeys device,
    FileStore files,
    StoreOpener stores,
    HeldTrust revocations,
    Outside outside,
    Supplier<SeatTimes> seatTimes,
    Clock clock,
    Randomness randomness) {
  /** The file with the wrapped store keys. */
  public static final String SLOTS = "keys.slots";

  /** The file with the lease. */
  public static final String LEASE = "lease.sealed";
}
