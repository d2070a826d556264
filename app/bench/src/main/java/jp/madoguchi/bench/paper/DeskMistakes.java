package jp.madoguchi.bench.paper;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.core.certificate.CertificateDesk.Prepared;
import jp.madoguchi.core.certificate.CertificateRefused;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.RecordClosed;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.core.value.Bytes;

/** Desks that ask too little, or say too much. */
final class DeskMistakes {
  private DeskMistakes() {}

  static final class ReleaseUnchecked extends PaperDesk.Around {
    ReleaseUnchecked(PaperDesk inner) {
      super(inner);
    }

    @Override
    public void release(Issue issue, Prepared prepared, Bytes carried) {}
  }

  /** The mark is compared, and neither the register nor the measures are read again. */
  static final class MarkAlone extends PaperDesk.Around {
    MarkAlone(PaperDesk inner) {
      super(inner);
    }

    @Override
    public void release(Issue issue, Prepared prepared, Bytes carried) throws CertificateRefused {
      boolean begun = inner.unsettled().stream().anyMatch(copy -> copy.id().equals(issue.id()));
      if (!begun || !carried.equals(issue.mark())) {
        throw new CertificateRefused(CertificateRefused.Reason.MISMATCH);
      }
    }
  }

  /** Whoever still holds a copy may let it go. */
  static final class BookNotAsked extends PaperDesk.Around {
    BookNotAsked(PaperDesk inner) {
      super(inner);
    }

    @Override
    public void release(Issue issue, Prepared prepared, Bytes carried)
        throws CertificateRefused, RecordRestrained, RecordClosed {
      if (!carried.equals(issue.mark())) {
        throw new CertificateRefused(CertificateRefused.Reason.MISMATCH);
      }
      if (!inner
          .prepare(issue.purpose(), issue.request())
          .certificate()
          .digest()
          .equals(issue.digest())) {
        throw new CertificateRefused(CertificateRefused.Reason.CHANGED);
      }
    }
  }

  static final class AllPrinted extends PaperDesk.Around {
    AllPrinted(PaperDesk inner) {
      super(inner);
    }

    @Override
    public Issue settle(Issue issue, Issue.Outcome outcome, String why) {
      return inner.settle(issue, Issue.Outcome.PRINTED, why);
    }
  }

  static final class UnsettledForgotten extends PaperDesk.Around {
    UnsettledForgotten(PaperDesk inner) {
      super(inner);
    }

    @Override
    public List<Issue> unsettled() {
      return List.of();
    }
  }

  /** Chance that always says the same. */
  static final class NoChance implements Randomness {
    @Override
    public void fill(byte[] target) {
      Arrays.fill(target, (byte) 0);
    }

    @Override
    public SecureRandom asSecureRandom() {
      throw new UnsupportedOperationException("no keys are made in a run");
    }
  }
}
