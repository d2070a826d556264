package jp.madoguchi.centre.server;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.centre.trust.DirectiveDesk;
import jp.madoguchi.centre.trust.ForgottenTrust;
import jp.madoguchi.centre.trust.LeaseDesk;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.directive.Holding;
import jp.madoguchi.core.lease.LeaseRequest;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.roster.TrustListCodec;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.centre.Orders;
import jp.madoguchi.storage.centre.TrustRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a terminal is answered about trust: the list, its lease, its orders, what is newer about
 * logins. A terminal that was taken out of use is told its order and nothing else. Safe for use by
 * several threads.
 */
public record TrustDesk(CentreStore store, LeaseDesk leases, ForgottenTrust forgotten) {
  private static final Logger LOG = LoggerFactory.getLogger(TrustDesk.class);

  /**
   * Answers.
   *
   * @throws IOException the body did not come
   */
  Reply answer(LinePath.OfTrust path, Device device, LineDesk.Body body) throws IOException {
    return switch (path) {
      case LinePath.OrderWaiting _ -> order(device);
      case LinePath.OrderDone _ -> done(device);
      case LinePath.TrustAfter(long version) ->
          device.state() == DeviceState.REVOKED ? Reply.of(Code.REVOKED_DEVICE) : list(version);
      case LinePath.TrustShown _ ->
          device.state() == DeviceState.REVOKED
              ? Reply.of(Code.REVOKED_DEVICE)
              : shown(device, body);
      case LinePath.DirectivesAsked _ ->
          device.state() == DeviceState.REVOKED
              ? Reply.of(Code.REVOKED_DEVICE)
              : directives(device, body);
      case LinePath.UnlocksAfter(long number) ->
          device.state() == DeviceState.REVOKED
              ? Reply.of(Code.REVOKED_DEVICE)
              : Reply.ok(
                  new DirectiveDesk(store, leases.clock()).unlocks(device.id(), number).encode());
      case LinePath.LeaseAsked _ ->
          switch (device.state()) {
            case ACTIVE -> lease(device, body);
            case REVOKED -> Reply.of(Code.REVOKED_DEVICE);
            case QUARANTINED -> Reply.of(Code.QUARANTINED_DEVICE);
          };
    };
  }

  private Reply order(Device device) {
    return store
        .read(transaction -> transaction.orders().newest(device.id()))
        .filter(order -> order.done().isEmpty())
        .map(Orders.Given::signed)
        .map(signed -> Reply.ok(signed.toArray()))
        .orElseGet(() -> Reply.of(Code.NOT_FOUND));
  }

  private Reply done(Device device) {
    Instant now = leases.clock().now().truncatedTo(ChronoUnit.SECONDS);
    LOG.warn("{} has obeyed its order", device.id());
    return store.inTransaction(transaction -> {
      transaction.orders().done(device.id(), now);
      return Reply.ok(new byte[0]);
    });
  }

  /** Before anything new is signed: a list that was forgotten is asked for. */
  private Reply list(long version) {
    if (forgotten.isForgotten(version)) {
      return Reply.of(Code.SHOW_TRUST);
    }
    TrustRows.Published newest =
        store
            .read(transaction -> transaction.trust().newest())
            .filter(list -> leases.publisher().isYoung(list, leases.clock().now()))
            .orElseGet(this::fresh);
    return newest.version() > version
        ? Reply.ok(newest.signed().toArray())
        : Reply.of(Code.NOT_FOUND);
  }

  private Reply shown(Device device, LineDesk.Body body) throws IOException {
    Optional<byte[]> shown = body.upTo(TrustListCodec.MAX_SIZE);
    if (shown.isEmpty()) {
      return Reply.of(Code.TOO_LARGE);
    }
    return switch (forgotten.take(device.id(), Bytes.of(shown.get()))) {
      case ForgottenTrust.Known(var newest) -> Reply.ok(newest.signed().toArray());
      case ForgottenTrust.NotOurs(var flaw) ->
          Reply.of(new LineRefusal(Code.ENVELOPE, flaw.code(), 0));
    };
  }

  private Reply directives(Device device, LineDesk.Body body) throws IOException {
    Optional<byte[]> held = body.upTo(Holding.MAX_SIZE);
    if (held.isEmpty()) {
      return Reply.of(Code.TOO_LARGE);
    }
    try {
      return Reply.ok(
          new DirectiveDesk(store, leases.clock())
              .answer(device.id(), Holding.decode(held.get()))
              .encode());
    } catch (MalformedCbor e) {
      LOG.debug("what a terminal holds cannot be read", e);
      return Reply.of(Code.MALFORMED);
    }
  }

  private TrustRows.Published fresh() {
    return store.inTransaction(transaction -> {
      transaction.ledger().lockLog();
      return leases.publisher().fresh(transaction, leases.clock().now());
    });
  }

  private Reply lease(Device device, LineDesk.Body body) throws IOException {
    Optional<byte[]> asked = body.upTo(LeaseRequest.MAX_SIZE);
    if (asked.isEmpty()) {
      return Reply.of(Code.TOO_LARGE);
    }
    try {
      LeaseRequest request = LeaseRequest.decode(asked.get());
      return store
          .inTransaction(transaction -> leases.grant(transaction, device.id(), request))
          .map(Bytes::toArray)
          .map(Reply::ok)
          .orElseGet(() -> Reply.of(Code.NOT_FOUND));
    } catch (MalformedCbor e) {
      LOG.debug("a request for a lease that cannot be read", e);
      return Reply.of(Code.MALFORMED);
    }
  }
}
