package jp.madoguchi.centre.server;

import java.io.IOException;
import java.util.Optional;
import jp.madoguchi.centre.trust.IssuingDesk;
import jp.madoguchi.core.enrolment.IssuedPair;
import jp.madoguchi.core.enrolment.Renewal;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.order.Order;
import jp.madoguchi.core.order.OrderCodec;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.Fingerprint;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Device;

/**
 * What a terminal is answered about its certificates. Safe for use by several threads.
 *
 * @param issuing empty where the centre issues none itself
 */
public record CertificateDesk(CentreStore store, CentreKeys keys, Optional<IssuingDesk> issuing) {
  /**
   * Answers.
   *
   * @throws IOException the body did not come
   */
  Reply answer(LinePath.OfCertificates path, Device device, LineDesk.Body body) throws IOException {
    return switch (path) {
      case LinePath.RenewalAsked _ -> renewal(Optional.of(device.id()), body);
    };
  }

  /**
   * Answers somebody whose certificate is of our roots and not registered here.
   *
   * @throws IOException the body did not come
   */
  Reply stranger(LinePath.OfCertificates path, LineDesk.Body body) throws IOException {
    return switch (path) {
      case LinePath.RenewalAsked _ -> renewal(Optional.empty(), body);
    };
  }

  private Reply renewal(Optional<TerminalId> caller, LineDesk.Body body) throws IOException {
    Optional<byte[]> asked = body.upTo(Renewal.MAX_SIZE);
    if (asked.isEmpty()) {
      return Reply.of(Code.TOO_LARGE);
    }
    if (issuing.isEmpty()) {
      return Reply.of(Code.NOT_FOUND);
    }
    return switch (issuing.get().renew(caller, Bytes.of(asked.get()))) {
      case IssuingDesk.Given(IssuedPair pair) -> Reply.ok(pair.encode());
      case IssuingDesk.Declined(LineRefusal refusal) -> Reply.of(refusal);
    };
  }

  /**
   * An order names the certificates of its terminal. One that was given before the terminal had
   * those that it presents now is signed anew for them.
   *
   * @param reply what the terminal is about to be told
   * @param presented SHA-256 of the certificate on the line
   */
  Reply addressed(Reply reply, Device device, Bytes presented) {
    if (reply.status() != LineRefusal.OK) {
      return reply;
    }
    Fingerprint name =
        store.read(transaction ->
            Order.name(
                transaction.certification().pairOf(device.id(), presented).stream()
                    .map(each -> Fingerprint.ofHash(each.toArray()))
                    .toList()));
    Order order = OrderCodec.ownContent(Bytes.of(reply.body()));
    return order.certificates().equals(name)
        ? reply
        : Reply.ok(OrderCodec.sign(order.to(name), keys).toArray());
  }
}
