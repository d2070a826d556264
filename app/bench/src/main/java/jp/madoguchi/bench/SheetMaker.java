package jp.madoguchi.bench;

import java.util.Optional;
import jp.madoguchi.core.certificate.CertificateDesk.Prepared;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.resident.ResidentRecord;

/** A way from the question for somebody's certificate to the printer. */
interface SheetMaker {
  /**
   * A page that the clerk looks at.
   *
   * @param copy what was given a number, where somebody counts
   */
  record Ready(byte[] pdf, Optional<Copy> copy) {
    static final Ready NOTHING = new Ready(new byte[0], Optional.empty());
  }

  /** A copy with the sheet that it is of. */
  record Copy(Issue issue, Prepared prepared) {}

  Ready preview(ResidentRecord person) throws Exception;

  /** Hands it to a printer that only takes it, and says how long it was. */
  int print(Ready ready) throws Exception;
}
