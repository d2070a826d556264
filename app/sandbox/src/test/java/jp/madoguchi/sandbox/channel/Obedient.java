package jp.madoguchi.sandbox.channel;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.core.batch.Outbox;
import jp.madoguchi.core.directive.RegisterShelf;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Addressee;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.roster.TrustList;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.trust.KeyPlace;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.SoftwareKeyPlace;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.outside.Duties;
import jp.madoguchi.terminal.outside.HeldRecipients;
import jp.madoguchi.terminal.outside.KeyRenewal;
import jp.madoguchi.terminal.outside.LeaseFile;
import jp.madoguchi.terminal.outside.LeaseRenewal;
import jp.madoguchi.terminal.outside.LoginDirectives;
import jp.madoguchi.terminal.outside.ReceivedOrder;
import jp.madoguchi.terminal.sync.Courier;
import jp.madoguchi.terminal.sync.CourierStep;
import jp.madoguchi.terminal.sync.Sealing;

/** A terminal that heeds what the centre tells it, and remembers what it was told. */
final class Obedient implements Duties, TrustShelf {
  static final Lease FIRST =
      new Lease(
          "LEASE-1", Channel.CLOCK.now().minusSeconds(3600), Channel.CLOCK.now().plusSeconds(3600));

  private final Channel channel;
  private final TerminalId id;
  private final DeviceKeys device;
  private final Supplier<Outbox> outbox;
  final CurrentKeys keys;
  final KeyPlace place;
  private final HeldRecipients recipients;
  final List<Suite> certified = new ArrayList<>();
  final FileStore files = new PowerDisk();
  final HeldTrust trust;
  final RememberedLogins logins;
  final List<Order> obeyed = new ArrayList<>();
  final List<Lease> leases = new ArrayList<>();
  private Optional<Bytes> list = Optional.empty();

  /** Over the outbox that the channel has in memory. */
  Obedient(Channel channel, TerminalId id, DeviceKeys device) throws Exception {
    this(channel, id, device, () -> channel.outbox);
  }

  /**
   * @param outbox the one that is open at the moment
   */
  Obedient(Channel channel, TerminalId id, DeviceKeys device, Supplier<Outbox> outbox)
      throws Exception {
    this.channel = channel;
    this.outbox = outbox;
    this.id = id;
    this.device = device;
    keys = new CurrentKeys(device);
    recipients =
        new HeldRecipients(files, keys, List.of(channel.world.keys().centre().recipient()));
    place = new SoftwareKeyPlace(files, channel.world.randomness());
    ((SoftwareDeviceKeys) device).store(files);
    trust = HeldTrust.open(anchors(), Channel.CITY.code(), channel.clock, files);
    logins = new RememberedLogins(anchors(), check(), id, channel.clock, files);
    try (Secret secret = device.deviceSecret();
        HeldLease lease =
            new HeldLease(FIRST, Secret.taking(channel.world.randomness().bytes(32)))) {
      leaseFile().keep(lease, secret);
    }
  }

  private TrustAnchors anchors() {
    return channel.world.keys().issuer().anchors();
  }

  private CertificateCheck check() {
    return new CertificateCheck(anchors(), trust, channel.clock);
  }

  LeaseFile leaseFile() {
    return new LeaseFile(files, "lease.sealed", channel.world.randomness());
  }

  LeaseRenewal renewal() {
    return new LeaseRenewal(
        leaseFile(),
        device,
        check(),
        Channel.CITY.code(),
        id,
        channel.clock,
        channel.world.randomness());
  }

  Addressee addressee() {
    return new Addressee(
        check(),
        Channel.CITY.code(),
        id,
        name -> keys.pairs().stream().map(Order::name).anyMatch(name::equals));
  }

  KeyRenewal keyRenewal() {
    return new KeyRenewal(keys, place, recipients, check(), trust, Channel.CITY.code(), id);
  }

  Sealing sealing() {
    return channel.sealing(id, keys, recipients);
  }

  Courier courier(Line line) {
    return heeding(Courier.of(outbox.get(), sealing(), line, check()));
  }

  Courier heeding(Courier courier) {
    return courier.heeding(trust, renewal(), addressee(), keyRenewal(), logins.directives(), this);
  }

  /** Steps until nothing goes on; what they came to. */
  List<CourierStep> steps(Line line) throws Exception {
    return Steps.of(courier(line));
  }

  /** The secret that opens the store. */
  Bytes secret() throws Exception {
    try (Secret secret = device.deviceSecret();
        HeldLease held = leaseFile().open(secret).orElseThrow()) {
      return held.secretAt(channel.clock).use(Bytes::of);
    }
  }

  @Override
  public Optional<Bytes> newest() {
    return list;
  }

  @Override
  public void keep(long version, Bytes signed) {
    list = Optional.of(signed);
  }

  @Override
  public TrustShelf shelf() {
    return this;
  }

  @Override
  public RegisterShelf operatorShelf() {
    return logins;
  }

  @Override
  public void directed(LoginDirectives.Taken taken) {
    logins.taken.add(taken);
  }

  @Override
  public void taken(TrustList taken) {}

  @Override
  public void renewed(Lease lease) {
    leases.add(lease);
  }

  @Override
  public void certified(Suite suite, Instant until) {
    certified.add(suite);
  }

  @Override
  public void wipe(ReceivedOrder order) throws IOException {
    leaseFile().files().delete("lease.sealed");
  }

  @Override
  public void begun(ReceivedOrder order) {}

  @Override
  public void obeyed(ReceivedOrder order) {
    obeyed.add(order.order());
  }
}
