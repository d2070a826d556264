package jp.madoguchi.centre;

import java.net.URI;
import jp.madoguchi.centre.delta.Deliveries;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.ledger.LedgerAnswers;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.server.BatchDesk;
import jp.madoguchi.centre.server.BatchGate;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.centre.server.CertificateDesk;
import jp.madoguchi.centre.server.LedgerDesk;
import jp.madoguchi.centre.server.LineDesk;
import jp.madoguchi.centre.server.LineHandler;
import jp.madoguchi.centre.server.TrustDesk;
import jp.madoguchi.centre.server.UploadDesk;
import jp.madoguchi.centre.trust.ForgottenTrust;
import jp.madoguchi.centre.trust.IssuingDesk;
import jp.madoguchi.centre.trust.LeaseDesk;
import jp.madoguchi.centre.trust.LeaseTerms;
import jp.madoguchi.centre.trust.TrustPublisher;
import jp.madoguchi.centre.watch.CentreMeters;
import jp.madoguchi.core.trust.MutualTls;

/**
 * The central server as one object in a process. May be stopped and started again; it keeps its
 * port and all that it took in. Calls come from one thread at a time.
 */
public final class Centre {
  private final CentreServer server;
  private final CentreView view;
  private final CentreMeters meters;
  private final LedgerPublisher ledger;

  private Centre(
      CentreServer server, CentreView view, CentreMeters meters, LedgerPublisher ledger) {
    this.server = server;
    this.view = view;
    this.meters = meters;
    this.ledger = ledger;
  }

  /** Puts a centre together with the usual limits; it does not listen yet. */
  public static Centre open(CentreParts parts) {
    return open(parts, CentreLimits.usual());
  }

  /**
   * Puts a centre together; it does not listen yet. It signs with the suite that is demanded of
   * terminals now.
   */
  public static Centre open(CentreParts given, CentreLimits limits) {
    CentreParts parts =
        given.signingWith(given.store().read(transaction -> transaction.suites().newest()).suite());
    Ingest ingest =
        Ingest.of(
            parts.store(),
            parts.office(),
            parts.keys(),
            parts.devices(),
            parts.operators(),
            parts.movements(),
            parts.clock());
    CentreMeters meters = CentreMeters.of(parts.store());
    BatchDesk batches = new BatchDesk(ingest, new BatchGate(limits.batches()), meters);
    UploadDesk uploads =
        new UploadDesk(
            parts.store(),
            batches,
            parts.devices(),
            parts.clock(),
            limits.uploads(),
            new BatchGate(limits.uploads().requests()),
            meters);
    LedgerPublisher ledger =
        new LedgerPublisher(parts.store(), parts.office(), parts.keys(), parts.clock());
    CentreServer server =
        new CentreServer(
            parts.address(),
            MutualTls.server(parts.keys(), parts.devices(), parts.randomness()),
            new LineHandler(
                new LineDesk(
                    parts.store(),
                    batches,
                    uploads,
                    new Deliveries(parts.store(), parts.office(), parts.keys()),
                    trust(parts),
                    new LedgerDesk(new LedgerAnswers(ledger))),
                new CertificateDesk(parts.store(), parts.keys(), IssuingDesk.of(parts)),
                limits.comeBack()));
    meters.watch(ledger);
    return new Centre(server, new CentreView(parts.store()), meters, ledger);
  }

  private static TrustDesk trust(CentreParts parts) {
    TrustPublisher publisher = TrustPublisher.usual(parts.office(), parts.keys());
    return new TrustDesk(
        parts.store(),
        new LeaseDesk(
            parts.office(),
            parts.keys(),
            LeaseTerms.usual(),
            publisher,
            parts.clock(),
            parts.randomness()),
        ForgottenTrust.of(parts));
  }

  /** Listens; returns once terminals can connect. */
  public void start() throws CentreServer.CannotListen {
    server.start();
  }

  /** Finishes what has begun and listens no longer. */
  public void stop() throws CentreServer.CannotListen {
    server.stop();
  }

  /** Where terminals reach it; its port is known once it was started. */
  public URI url() {
    return server.url();
  }

  /** What it counts, from now on. */
  public CentreMeters meters() {
    return meters;
  }

  /** Its log of acknowledged batches, as others may check it. */
  public LedgerPublisher ledger() {
    return ledger;
  }

  /** What can be looked up without a terminal. */
  public CentreView view() {
    return view;
  }
}
