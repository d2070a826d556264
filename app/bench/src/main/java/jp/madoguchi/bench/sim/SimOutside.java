package jp.madoguchi.bench.sim;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.order.Addressee;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.trust.KeyPlace;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.SoftwareKeyPlace;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.outside.Duties;
import jp.madoguchi.terminal.outside.HeldRecipients;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.outside.LeaseFile;
import jp.madoguchi.terminal.outside.LeaseRenewal;
import jp.madoguchi.terminal.outside.LoginDirectives;
import jp.madoguchi.terminal.outside.ReceivedOrder;
import jp.madoguchi.terminal.sync.Courier;

/**
 * What a terminal has beside its store, from one start to the next: trust list, lease, and what it
 * was ordered. For one thread.
 */
final class SimOutside implements Duties {
  private static final String LEASE_FILE = "lease.sealed";

  private final SimOffice office;
  private final SimOffice.Seat seat;
  private final SimClock clock;
  private final Dice dice;
  private final FileStore files;
  private final TrustShelf shelf;
  private final HeldTrust trust;
  private final CurrentKeys keys;
  private final KeyPlace place;
  private Lease lease;
  private boolean wiped;

  private SimOutside(
      SimOffice office,
      SimOffice.Seat seat,
      SimClock clock,
      Dice dice,
      FileStore files,
      Plant plant,
      TrustShelf shelf)
      throws IOException, KeysRefused {
    this.office = office;
    this.seat = seat;
    this.clock = clock;
    this.dice = dice;
    this.files = files;
    this.shelf = shelf;
    trust = HeldTrust.open(office.issuer().anchors(), SimOffice.CITY.code(), clock, files);
    trust.join(shelf);
    DeviceKeys now = SoftwareDeviceKeys.load(files, dice).orElseThrow();
    keys = new CurrentKeys(now);
    place = plant.keys(new SoftwareKeyPlace(files, dice), now);
    lease = held();
  }

  static SimOutside open(
      SimOffice office,
      SimOffice.Seat seat,
      SimClock clock,
      Dice dice,
      FileStore files,
      Plant plant,
      TrustShelf shelf) {
    try {
      return new SimOutside(office, seat, clock, dice, plant.outside(files), plant, shelf);
    } catch (IOException | KeysRefused e) {
      throw new IllegalStateException("files that nobody bends", e);
    }
  }

  /** Lays keys and the first lease ready, as an enrolment does. */
  static void enrol(FileStore files, SoftwareDeviceKeys keys, Lease lease, Dice dice) {
    try (Secret device = keys.deviceSecret();
        HeldLease held = new HeldLease(lease, Secret.taking(dice.bytes(32)))) {
      keys.store(files);
      new LeaseFile(files, LEASE_FILE, dice).keep(held, device);
    } catch (IOException e) {
      throw new IllegalStateException("files that nobody bends", e);
    }
  }

  private Lease held() throws IOException, KeysRefused {
    try (Secret device = keys.deviceSecret();
        HeldLease held = leaseFile().open(device).orElseThrow()) {
      return held.lease();
    }
  }

  private LeaseFile leaseFile() {
    return new LeaseFile(files, LEASE_FILE, dice);
  }

  /** Judges the centre's certificates. */
  CertificateCheck check() {
    return new CertificateCheck(office.issuer().anchors(), trust, clock);
  }

  /** The same courier, which heeds what the centre tells. */
  Courier heeding(Courier courier) {
    return courier.heeding(trust, renewal(), addressee(), keyRenewal(), this);
  }

  private LeaseRenewal renewal() {
    return new LeaseRenewal(
        leaseFile(), keys, check(), SimOffice.CITY.code(), seat.terminal(), clock, dice);
  }

  private KeyRenewal keyRenewal() {
    return new KeyRenewal(
        keys,
        place,
        new HeldRecipients(files, keys, List.of(office.centre().recipient())),
        check(),
        trust,
        SimOffice.CITY.code(),
        seat.terminal());
  }

  private Addressee addressee() {
    return new Addressee(
        check(),
        SimOffice.CITY.code(),
        seat.terminal(),
        name -> keys.pairs().stream().map(Order::name).anyMatch(name::equals));
  }

  /** What it shows on the line: SHA-256 of its certificate. */
  Bytes certificate() {
    return Bytes.of(Fingerprint.of(keys.classicalChain().getFirst()).bytes());
  }

  /** The terminal's keys. */
  CurrentKeys keys() {
    return keys;
  }

  /** The lease that acts name. */
  Lease lease() {
    return lease;
  }

  long trustVersion() {
    return trust.version();
  }

  /** Whether the list names this card. */
  boolean isRevoked(Bytes certificate) {
    return trust.now().contains(Fingerprint.ofDer(certificate.toArray()));
  }

  /** Whether the centre had the store destroyed. */
  boolean wiped() {
    return wiped;
  }

  @Override
  public TrustShelf shelf() {
    return shelf;
  }

  @Override
  public RegisterShelf operatorShelf() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void directed(LoginDirectives.Taken taken) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void taken(TrustList list) {}

  @Override
  public void certified(Suite suite, Instant until) {}

  @Override
  public void renewed(Lease renewed) {
    lease = renewed;
  }

  @Override
  public void wipe(ReceivedOrder order) {
    wiped = true;
  }

  @Override
  public void begun(ReceivedOrder order) {}

  @Override
  public void obeyed(ReceivedOrder order) {}
}
