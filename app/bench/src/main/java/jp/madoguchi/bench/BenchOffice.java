package jp.madoguchi.bench;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.batch.Batch;
import jp.madoguchi.core.batch.BatchHeader;
import jp.madoguchi.core.change.ApprovedChange;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.LeafRequest;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.Role;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.value.Bytes;

/**
 * Keys of a terminal and a centre, two operators, and as many approved changes as are asked for.
 */
public record BenchOffice(
    SoftwareDeviceKeys device,
    CentreKeys centre,
    CertificateCheck check,
    CertificateIssuer issuer,
    Desk desk,
    Batch batch) {
  public static final TerminalId TERMINAL = new TerminalId("T-1");
  public static final Municipality CITY =
      new Municipality(new MunicipalityCode("132128"), "架空県", "カクウケン", "汐見市", "シオミシ");
  private static final Duration YEAR = Duration.ofDays(365);
  private static final Bytes NONE = Bytes.of(new byte[32]);

  /** An office with so many approved changes in its batch. */
  public static BenchOffice with(int changes) {
    Randomness randomness = randomness();
    Clock clock = new BenchClock();
    Instant from = clock.now().minus(YEAR);
    Instant until = clock.now().plus(YEAR);
    var issuer = CertificateIssuer.create(Environment.SANDBOX, 1, from, until, randomness);
    var draft = SoftwareDeviceKeys.draft(randomness);
    String name = TERMINAL.value();
    var device =
        draft.certified(
            issuer.issue(new LeafRequest(Role.DEVICE, name, draft.classicalKey(), from, until)),
            issuer.issue(new LeafRequest(Role.DEVICE, name, draft.quantumSafeKey(), from, until)));
    Desk desk = Desk.of(CITY.code(), issuer, clock, randomness);
    return new BenchOffice(
        device,
        CentreKeys.create(issuer, "CENTRE", from, until, randomness),
        new CertificateCheck(issuer.anchors(), Revocations.none(), clock),
        issuer,
        desk,
        batch(approved(desk, 1, changes), 1, NONE));
  }

  /**
   * A further batch.
   *
   * @param first the serial of the first resident; each change is about another
   * @param previous the hash of the sealed batch before
   */
  public Batch next(long sequence, Bytes previous, long first, int changes) {
    return batch(approved(desk, first, changes), sequence, previous);
  }

  /** Chance as the operating system gives it. */
  public static Randomness randomness() {
    return new BenchRandomness(new SecureRandom());
  }

  private static List<ApprovedChange> approved(Desk desk, long first, int count) {
    List<ApprovedChange> changes = new ArrayList<>();
    for (long serial = first; serial < first + count; serial++) {
      desk
          .maker()
          .moveWithin(desk.entrant(), "9" + serial + "番地", MadeUpResident.of(serial, CITY))
          .stream()
          .map(act -> desk.maker().approved(desk.entrant(), desk.approver(), act))
          .forEach(changes::add);
    }
    return changes;
  }

  private static Batch batch(List<ApprovedChange> changes, long sequence, Bytes previous) {
    Clock clock = new BenchClock();
    BatchHeader header =
        new BatchHeader(
            Environment.SANDBOX,
            CITY.code(),
            TERMINAL,
            1,
            sequence,
            previous,
            clock.tick(),
            clock.bootId(),
            Optional.empty(),
            1,
            "1",
            false);
    return new Batch(
        header,
        changes.stream().map(change -> change.entered().credential()).distinct().toList(),
        changes,
        List.of(),
        0,
        NONE);
  }
}
