package jp.madoguchi.terminal.outside;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.lease.LeaseGrant;
import jp.madoguchi.core.lease.LeaseGrantCodec;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.value.Bytes;

/**
 * Has the terminal's lease renewed. The secret stays the same and never leaves the device in the
 * clear: the centre keeps it sealed, and hands it back to a terminal that had to erase its own.
 *
 * @param check judges the centre's certificates
 */
public record LeaseRenewal(
    LeaseFile file,
    DeviceKeys keys,
    CertificateCheck check,
    MunicipalityCode municipality,
    TerminalId device,
    Clock clock,
    Randomness randomness) {
  private static final int NONCE = 32;

  /** What came of asking. */
  public sealed interface Result {}

  /** A lease other than the one before is in the file now. */
  public record Renewed(Lease lease) implements Result {}

  /** The lease is the one that was here. */
  public record Unchanged(Lease lease) implements Result {}

  /** The centre does not give one; it said this. */
  public record NotGiven(Line.Answer answer) implements Result {}

  /** What came is no grant of our centre for what was asked. */
  public record Rejected() implements Result {}

  /** Whether half of the lease is over. */
  public boolean isDue(Lease lease) {
    Duration length = Duration.between(lease.from(), lease.until());
    return !clock.now().isBefore(lease.from().plus(length.dividedBy(2)));
  }

  /** Asks for a lease and puts it into the file. */
  public Result renew(Line line) throws LineDown, InterruptedException, IOException, KeysRefused {
    return renew(line, Bytes.of(randomness.bytes(NONCE)), (_, _) -> true);
  }

  /** What is asked with this nonce. */
  public LeaseRequest request(Bytes nonce) throws IOException, KeysRefused {
    return new LeaseRequest(nonce, held(), file.sealed());
  }

  /**
   * The same with a nonce of the caller's, who asked with it before and has the answer now. A lease
   * that ends no later than the one that is here changes nothing.
   */
  public Result renewAsAsked(Line line, Bytes nonce)
      throws LineDown, InterruptedException, IOException, KeysRefused {
    return renew(line, nonce, (here, given) -> given.until().isAfter(here.until()));
  }

  /** The lease that is answered, where it is the centre's and for this nonce; nothing is kept. */
  public Optional<Lease> offered(Line line, Bytes nonce) throws LineDown, InterruptedException {
    LinePath path = new LinePath.LeaseAsked();
    Line.Answer answer = line.ask(path.method(), path.text(), new byte[0]);
    return answer.status() == LineRefusal.OK
        ? verified(Bytes.of(answer.body()), nonce).map(LeaseGrant::lease)
        : Optional.empty();
  }

  /** Whether a lease that is given takes the place of the one that is here. */
  private interface Worth {
    boolean changes(Lease here, Lease given);
  }

  private Result renew(Line line, Bytes nonce, Worth worth)
      throws LineDown, InterruptedException, IOException, KeysRefused {
    LeaseRequest request = request(nonce);
    Optional<Bytes> deposit = request.deposit();
    LinePath path = new LinePath.LeaseAsked();
    Line.Answer answer = line.ask(path.method(), path.text(), request.encode());
    if (answer.status() != LineRefusal.OK) {
      return new NotGiven(answer);
    }
    Optional<LeaseGrant> grant = verified(Bytes.of(answer.body()), request.nonce());
    if (grant.isPresent()) {
      file.deposited();
    }
    Optional<Bytes> sealed = deposit.or(() -> grant.flatMap(LeaseGrant::deposit));
    return grant.isEmpty() || sealed.isEmpty()
        ? new Rejected()
        : keep(grant.get().lease(), sealed.get(), deposit.map(_ -> worth));
  }

  private Optional<Lease> held() throws IOException, KeysRefused {
    try (Secret deviceSecret = keys.deviceSecret()) {
      Optional<HeldLease> here = file.open(deviceSecret);
      here.ifPresent(HeldLease::close);
      return here.map(HeldLease::lease);
    }
  }

  /**
   * @param worth empty where there is no lease here
   */
  private Result keep(Lease lease, Bytes sealed, Optional<Worth> worth)
      throws IOException, KeysRefused {
    try (Secret deviceSecret = keys.deviceSecret();
        HeldLease before = HeldLease.open(sealed.toArray(), deviceSecret)) {
      Lease here = before.lease();
      if (worth.filter(each -> here.equals(lease) || !each.changes(here, lease)).isPresent()) {
        return new Unchanged(here);
      }
      try (HeldLease next = before.renewed(lease)) {
        file.keep(next, deviceSecret);
      }
      return new Renewed(lease);
    }
  }

  private Optional<LeaseGrant> verified(Bytes signed, Bytes nonce) {
    try {
      return Optional.of(LeaseGrantCodec.verify(signed, check))
          .filter(grant ->
              grant.municipality().equals(municipality)
                  && grant.device().equals(device)
                  && grant.nonce().equals(nonce));
    } catch (EnvelopeRefused e) {
      return Optional.empty();
    }
  }
}
