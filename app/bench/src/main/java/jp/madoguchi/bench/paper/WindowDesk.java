package jp.madoguchi.bench.paper;

import java.util.Optional;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.IssueBook;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.log.SessionLog;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.resident.RecordBook;
import jp.madoguchi.core.resident.RecordDesk;
import jp.madoguchi.core.restraint.ReleaseDesk;
import jp.madoguchi.core.restraint.ReleaseRefused;
import jp.madoguchi.core.restraint.Releases;
import jp.madoguchi.core.restraint.Restraints;
import jp.madoguchi.core.rights.Gate;

/**
 * The product's desks of one session at one window.
 *
 * @param releases what a supervisor opened here
 */
record WindowDesk(PaperDesk paper, ReleaseDesk supervisor, Releases releases) {
  private static final Purpose PURPOSE = new Purpose(Purpose.Reason.CERTIFICATE, "R-0001");
  private static final RecordBook UNUSED = _ -> Optional.empty();

  static WindowDesk of(
      PaperHouse house,
      Session session,
      String terminal,
      Roll roll,
      IssueBook book,
      AccessLog log,
      PaperMistake mistake) {
    SessionLog noted = new SessionLog(log, session);
    Gate gate = new Gate(house.operators(), session, noted, house.clock());
    Releases releases = new Releases(house.clock());
    Restraints restraints = new Restraints(roll, roll, roll, releases, gate, house.clock());
    CertificateDesk desk =
        new CertificateDesk(
            new CertificateDesk.Books(
                book,
                new RecordDesk(
                    roll, UNUSED, noted, gate, house.clock(), house.closed(), restraints),
                house.writer()),
            restraints,
            gate,
            noted,
            session.operator().id(),
            new CertificateDesk.Place("汐見市", mistake.terminal(terminal)),
            house.clock(),
            mistake.randomness(house.dice()));
    return new WindowDesk(
        mistake.desk(new PaperDesk.Real(desk)),
        new ReleaseDesk(house.operators(), gate, log, session, releases),
        releases);
  }

  /** A supervisor opens somebody's record here for a quarter of an hour. */
  void release(AddressNumber person) {
    try {
      supervisor.release(
          PURPOSE, new ReleaseDesk.Word(person, PaperHouse.SUPERVISOR, "card", "本人の申出"));
    } catch (ReleaseRefused refused) {
      throw new IllegalStateException(refused);
    }
  }
}
