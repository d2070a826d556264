package jp.madoguchi.bench.sim;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.core.ledger.LedgerFlaw;
import jp.madoguchi.core.ledger.LedgerHead;
import jp.madoguchi.core.ledger.LedgerShelf;
import jp.madoguchi.core.ledger.ReceiptPlace;
import jp.madoguchi.core.medium.BatchPlace;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.roster.TrustShelf;
import jp.madoguchi.core.simulator.disk.DiskAround;
import jp.madoguchi.core.trust.KeyDraft;
import jp.madoguchi.core.trust.KeyPlace;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;

/** Mistakes with what a terminal has beside its register: lists and media. */
final class OutsideMistakes {
  private OutsideMistakes() {}

  /** Only the memory of the program knows the newest trust list. */
  static final class ListNotWritten extends DiskAround {
    ListNotWritten(FileStore inner) {
      super(inner);
    }

    @Override
    public void replace(String name, byte[] content) throws IOException {
      if (!name.equals(HeldTrust.FILE)) {
        super.replace(name, content);
      }
    }
  }

  /** The store does not keep the list either. */
  static final class ListNotShelved implements TrustShelf {
    @Override
    public Optional<Bytes> newest() {
      return Optional.empty();
    }

    @Override
    public void keep(long version, Bytes signed) {}
  }

  /** Draft and certificates are put in place, and what was there before is used on. */
  static final class OldKeyUsed implements KeyPlace {
    private final KeyPlace inner;
    private final DeviceKeys old;

    OldKeyUsed(KeyPlace inner, DeviceKeys old) {
      this.inner = inner;
      this.old = old;
    }

    @Override
    public KeyDraft draft(Suite suite) throws IOException {
      return inner.draft(suite);
    }

    @Override
    public DeviceKeys replace(
        KeyDraft draft, List<X509Certificate> classical, List<X509Certificate> quantumSafe)
        throws IOException {
      inner.replace(draft, classical, quantumSafe);
      return old;
    }
  }

  /** What shows that the centre's log is another one is not kept. */
  static final class LogForgotten implements LedgerShelf {
    private final LedgerShelf inner;

    LogForgotten(LedgerShelf inner) {
      this.inner = inner;
    }

    @Override
    public Optional<Held> held() {
      return inner.held();
    }

    @Override
    public void hold(LedgerHead head, Bytes note, boolean reopened) {
      inner.hold(head, note, reopened);
    }

    @Override
    public List<ReceiptPlace> unproven(int most) {
      return inner.unproven(most);
    }

    @Override
    public void proven(long index) {
      inner.proven(index);
    }

    @Override
    public void keep(Evidence evidence) {}

    @Override
    public Optional<LedgerFlaw> differs() {
      return inner.differs();
    }
  }

  /** Media are written and nobody knows of them. */
  static final class MediaForgotten implements MediaLedger {
    private final MediaLedger inner;

    MediaForgotten(MediaLedger inner) {
      this.inner = inner;
    }

    @Override
    public List<MediumDispatch> lines(int most) {
      return inner.lines(most);
    }

    @Override
    public Out out() {
      return inner.out();
    }

    @Override
    public Optional<MediumDispatch> find(Ulid id) {
      return inner.find(id);
    }

    @Override
    public Optional<MediumDispatch> newest(MediumNumber number) {
      return inner.newest(number);
    }

    @Override
    public Map<Ulid, Bytes> answerKeys(int most) {
      return inner.answerKeys(most);
    }

    @Override
    public List<Waiting> waiting(int most) {
      return inner.waiting(most);
    }

    @Override
    public Optional<Bytes> sealed(BatchPlace place) {
      return inner.sealed(place);
    }

    @Override
    public void wrote(MediumDispatch line, Bytes answerKey, By by) {}

    @Override
    public void answered(Ulid id, String what, By by) {
      inner.answered(id, what, by);
    }

    @Override
    public void gaveUp(Ulid id, MediumState state, String reason, By by) throws MediumRefused {
      inner.gaveUp(id, state, reason, by);
    }
  }
}
