package jp.madoguchi.centre.medium;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.centre.CentreParts;
import jp.madoguchi.centre.ledger.LedgerAnswers;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.server.LineDesk;
import jp.madoguchi.centre.trust.DirectiveDesk;
import jp.madoguchi.centre.trust.ForgottenTrust;
import jp.madoguchi.centre.trust.IssuingDesk;
import jp.madoguchi.centre.trust.LeaseDesk;
import jp.madoguchi.centre.trust.LeaseTerms;
import jp.madoguchi.centre.trust.TrustPublisher;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.Directives;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.ledger.LedgerNews;
import jp.madoguchi.core.ledger.ReceiptQuestion;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.medium.CarriedAnswers;
import jp.madoguchi.core.medium.CarriedPast;
import jp.madoguchi.core.medium.CarriedQuestions;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.CentreTransaction;
import jp.madoguchi.storage.centre.Certification;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.Ledger;
import jp.madoguchi.storage.centre.Orders;
import jp.madoguchi.storage.centre.TrustRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a terminal asks by medium beside its batches goes to the same desks as over a line. Safe for
 * use by several threads.
 *
 * @param issuing empty where the centre issues no certificates itself
 * @param leases empty where none are given by medium
 */
record CarriedDesk(
    CentreStore store,
    ForgottenTrust forgotten,
    Optional<IssuingDesk> issuing,
    Optional<LeaseDesk> leases,
    LedgerAnswers log) {
  private static final Logger LOG = LoggerFactory.getLogger(CarriedDesk.class);

  static CarriedDesk of(CentreParts parts, Optional<LeaseTerms> terms) {
    TrustPublisher publisher = TrustPublisher.usual(parts.office(), parts.keys());
    return new CarriedDesk(
        parts.store(),
        ForgottenTrust.of(parts),
        IssuingDesk.of(parts),
        terms.map(each ->
            new LeaseDesk(
                parts.office(), parts.keys(), each, publisher, parts.clock(), parts.randomness())),
        new LedgerAnswers(
            new LedgerPublisher(parts.store(), parts.office(), parts.keys(), parts.clock())));
  }

  /** The questions; empty where they cannot be read, and nothing of them is answered. */
  static Optional<CarriedQuestions> decoded(TerminalId from, byte[] content) {
    try {
      return Optional.of(CarriedQuestions.decode(content));
    } catch (MalformedCbor e) {
      LOG.warn("what {} asks by medium cannot be read", from, e);
      return Optional.empty();
    }
  }

  /** Does what need not wait for the answer to be written. May be done any number of times. */
  void heard(Device device, CarriedQuestions asked) {
    asked.standing().ifPresent(here -> obeyed(device, here));
    if (device.state() == DeviceState.REVOKED) {
      return;
    }
    asked.trust().ifPresent(list -> forgotten.take(device.id(), list));
    if (asked.renewal().isPresent() && issuing.isPresent()) {
      switch (issuing.get().renew(Optional.of(device.id()), asked.renewal().get())) {
        case IssuingDesk.Given _ -> {}
        case IssuingDesk.Declined(LineRefusal refusal) ->
            LOG.warn("{} gets no certificates by medium: {}", device.id(), refusal);
      }
    }
  }

  /** A terminal that stands in a later epoch than an order was for has begun it, as ordered. */
  private void obeyed(Device device, Standing here) {
    if (device.state() == DeviceState.ACTIVE && here.epoch() == device.epoch()) {
      Instant now = forgotten.clock().now().truncatedTo(ChronoUnit.SECONDS);
      store.inTransaction(transaction -> {
        transaction.orders().done(device.id(), now);
        return true;
      });
    }
  }

  private Optional<Bytes> order(Device device) {
    return store
        .read(transaction -> transaction.orders().newest(device.id()))
        .filter(order -> order.done().isEmpty())
        .map(Orders.Given::signed);
  }

  /** What a terminal must know that has a receipt which this centre does not have. */
  private Optional<CarriedPast> past(Device device, Standing asked) {
    if (asked.epoch() != device.epoch()
        || asked.lastSequence() == 0
        || hash(device, asked.lastSequence()).equals(Optional.of(asked.lastReceiptHash()))) {
      return Optional.empty();
    }
    long last = device.lastSequence();
    List<Bytes> receipts =
        LongStream.iterate(last, sequence -> sequence > 0, sequence -> sequence - 1)
            .limit(CarriedPast.MOST_RECEIPTS)
            .mapToObj(sequence -> hash(device, sequence).orElseThrow())
            .toList();
    return Optional.of(new CarriedPast(asked, LineDesk.standing(device), receipts));
  }

  private Optional<Bytes> hash(Device device, long sequence) {
    Ledger.Place place = new Ledger.Place(device.id(), device.epoch(), sequence);
    return store.read(transaction -> transaction.ledger().receipt(place)).map(Sha256::of);
  }

  /**
   * The answers; a terminal that was taken out of use gets its order and nothing else.
   *
   * @param receipts that go on the same medium
   */
  CarriedAnswers answers(Device device, CarriedQuestions asked, List<Receipt> receipts) {
    if (device.state() == DeviceState.REVOKED) {
      return CarriedAnswers.ordered(order(device));
    }
    Optional<CarriedAnswers.News> news =
        asked
            .log()
            .flatMap(known ->
                log.after(known.era(), known.size())
                    .map(LedgerNews::encode)
                    .map(Bytes::of)
                    .map(bytes -> new CarriedAnswers.News(known.era(), known.size(), bytes)));
    return new CarriedAnswers(
        Optional.of(list()),
        asked.renewal().flatMap(_ -> pair(device)),
        asked.lease().flatMap(request -> lease(device, request)),
        news,
        asked.log().map(known -> proofs(known, receipts)).orElse(List.of()),
        order(device),
        asked.standing().flatMap(here -> past(device, here)),
        asked
            .holding()
            .map(held -> new DirectiveDesk(store, forgotten.clock()).answer(device.id(), held))
            .orElseGet(Directives::none));
  }

  private CarriedAnswers.OfTrust list() {
    TrustRows.Published newest =
        store.inTransaction(transaction -> {
          transaction.ledger().lockLog();
          return forgotten.publisher().fresh(transaction, forgotten.clock().now());
        });
    return new CarriedAnswers.OfTrust(newest.version(), newest.signed());
  }

  /** A terminal asks with one pair of keys at a time, so that its newest pair is the answer. */
  private Optional<Bytes> pair(Device device) {
    return store.read(transaction ->
        transaction.certification().newest(device.id()).map(Certification.Given::answer));
  }

  private Optional<Bytes> lease(Device device, Bytes request) {
    if (device.state() != DeviceState.ACTIVE || leases.isEmpty()) {
      return Optional.empty();
    }
    try {
      LeaseRequest asked = LeaseRequest.decode(request.toArray());
      return store.inTransaction(
          (CentreTransaction transaction) -> leases.get().grant(transaction, device.id(), asked));
    } catch (MalformedCbor e) {
      LOG.warn("a request for a lease that cannot be read", e);
      return Optional.empty();
    }
  }

  /** What was asked about, and what the receipts on this medium will be asked about. */
  private List<CarriedAnswers.Proofs> proofs(CarriedQuestions.OfLog known, List<Receipt> receipts) {
    long now = log.publisher().newest().size();
    List<ReceiptQuestion.Place> places =
        Stream.concat(
                known.receipts().stream(),
                receipts.stream()
                    .map(each -> new ReceiptQuestion.Place(each.centreIndex(), each.logSize())))
            .filter(place -> place.size() <= now)
            .distinct()
            .limit((long) CarriedAnswers.MOST_PROOFS * ReceiptQuestion.MOST)
            .toList();
    List<CarriedAnswers.Proofs> proofs = new ArrayList<>();
    for (int from = 0; from < places.size(); from += ReceiptQuestion.MOST) {
      List<ReceiptQuestion.Place> some =
          places.subList(from, Math.min(places.size(), from + ReceiptQuestion.MOST));
      ReceiptQuestion question = new ReceiptQuestion(now, some);
      log.proofs(question)
          .ifPresent(answer -> proofs.add(new CarriedAnswers.Proofs(question, answer)));
    }
    return proofs;
  }
}
