package jp.madoguchi.bench.paper;

import java.util.List;
import jp.madoguchi.core.certificate.CertificateDesk;
import jp.madoguchi.core.certificate.CertificateDesk.Prepared;
import jp.madoguchi.core.certificate.CertificateRefused;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.certificate.Stamp;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** What a window asks of the desk of certificates; a mistake may stand before it. */
interface PaperDesk {
  Ulid freshId();

  Prepared prepare(Purpose purpose, CertificateRequest request)
      throws CertificateRefused, RecordRestrained, RecordClosed;

  Issue issue(Prepared prepared, String printer)
      throws CertificateRefused, RecordRestrained, RecordClosed;

  void release(Issue issue, Prepared prepared, Bytes carried)
      throws CertificateRefused, RecordRestrained, RecordClosed;

  Issue settle(Issue issue, Issue.Outcome outcome, String why);

  List<Issue> unsettled() throws CertificateRefused;

  /** The product's own. */
  record Real(CertificateDesk desk) implements PaperDesk {
    @Override
    public Ulid freshId() {
      return desk.freshId();
    }

    @Override
    public Prepared prepare(Purpose purpose, CertificateRequest request)
        throws CertificateRefused, RecordRestrained, RecordClosed {
      return desk.prepare(purpose, request);
    }

    @Override
    public Issue issue(Prepared prepared, String printer)
        throws CertificateRefused, RecordRestrained, RecordClosed {
      return desk.issue(prepared, printer, Stamp.BY_HAND);
    }

    @Override
    public void release(Issue issue, Prepared prepared, Bytes carried)
        throws CertificateRefused, RecordRestrained, RecordClosed {
      desk.release(issue, prepared, carried);
    }

    @Override
    public Issue settle(Issue issue, Issue.Outcome outcome, String why) {
      return desk.settle(issue, outcome, why);
    }

    @Override
    public List<Issue> unsettled() throws CertificateRefused {
      return desk.unsettled();
    }
  }

  /** Another one with something wrong. */
  abstract class Around implements PaperDesk {
    final PaperDesk inner;

    Around(PaperDesk inner) {
      this.inner = inner;
    }

    @Override
    public Ulid freshId() {
      return inner.freshId();
    }

    @Override
    public Prepared prepare(Purpose purpose, CertificateRequest request)
        throws CertificateRefused, RecordRestrained, RecordClosed {
      return inner.prepare(purpose, request);
    }

    @Override
    public Issue issue(Prepared prepared, String printer)
        throws CertificateRefused, RecordRestrained, RecordClosed {
      return inner.issue(prepared, printer);
    }

    @Override
    public void release(Issue issue, Prepared prepared, Bytes carried)
        throws CertificateRefused, RecordRestrained, RecordClosed {
      inner.release(issue, prepared, carried);
    }

    @Override
    public Issue settle(Issue issue, Issue.Outcome outcome, String why) {
      return inner.settle(issue, outcome, why);
    }

    @Override
    public List<Issue> unsettled() throws CertificateRefused {
      return inner.unsettled();
    }
  }
}
