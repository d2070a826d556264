package jp.madoguchi.sandbox.channel;

import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.delta.Deliveries;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.ledger.LedgerAnswers;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.server.BatchDesk;
import jp.madoguchi.centre.server.BatchGate;
import jp.madoguchi.centre.server.LedgerDesk;
import jp.madoguchi.centre.server.LineDesk;
import jp.madoguchi.centre.server.TrustDesk;
import jp.madoguchi.centre.server.UploadDesk;
import jp.madoguchi.centre.server.UploadLimits;
import jp.madoguchi.centre.trust.ForgottenTrust;
import jp.madoguchi.centre.trust.LeaseDesk;
import jp.madoguchi.centre.trust.LeaseTerms;
import jp.madoguchi.centre.trust.TrustPublisher;
import jp.madoguchi.centre.watch.CentreMeters;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.storage.centre.CentreStore;

/** What a centre answers, without a server around it. */
final class Desks {
  private Desks() {}

  static LineDesk of(Channel channel) {
    return of(channel, channel.store, UploadLimits.usual(), Channel.CLOCK);
  }

  static LineDesk of(Channel channel, CentreStore store, UploadLimits limits, Clock clock) {
    CentreParts parts = channel.parts(store);
    CentreMeters meters = CentreMeters.of(store);
    Ingest ingest =
        Ingest.of(
            store,
            parts.office(),
            parts.keys(),
            parts.devices(),
            parts.operators(),
            parts.movements(),
            parts.clock());
    BatchDesk batches = new BatchDesk(ingest, new BatchGate(16), meters);
    return new LineDesk(
        store,
        batches,
        new UploadDesk(
            store,
            batches,
            parts.devices(),
            clock,
            limits,
            new BatchGate(limits.requests()),
            meters),
        new Deliveries(store, parts.office(), parts.keys()),
        new TrustDesk(
            store,
            new LeaseDesk(
                parts.office(),
                parts.keys(),
                LeaseTerms.usual(),
                TrustPublisher.usual(parts.office(), parts.keys()),
                clock,
                parts.randomness()),
            new ForgottenTrust(
                store, TrustPublisher.usual(parts.office(), parts.keys()), parts.devices(), clock)),
        new LedgerDesk(
            new LedgerAnswers(new LedgerPublisher(store, parts.office(), parts.keys(), clock))));
  }
}
