package jp.madoguchi.centre.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Optional;
import jp.madoguchi.centre.delta.Deliveries;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.intake.Intake;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.delta.ResidentsAsked;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.reconcile.TreeQuestion;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.centre.Device;
import jp.madoguchi.storage.centre.Ledger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers terminals. Who asks is known from the certificate of the connection, never from the URL.
 */
public final class LineHandler extends Handler.Abstract {
  /** A larger batch is refused unread (protocol point 1). */
  public static final int MAX_BATCH = 16 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(LineHandler.class);
  private static final int MAX_QUESTION = 4096;

  private final CentreStore store;
  private final Ingest ingest;
  private final Deliveries deliveries;

  public LineHandler(CentreStore store, Ingest ingest, Deliveries deliveries) {
    this.store = store;
    this.ingest = ingest;
    this.deliveries = deliveries;
  }

  /** What is asked in the body of a request. */
  private interface Question {
    byte[] answer(byte[] body) throws MalformedCbor;
  }

  private record Reply(int status, byte[] body) {
    static Reply of(LineRefusal refusal) {
      return new Reply(refusal.code().status(), refusal.encode());
    }

    static Reply of(Code code) {
      return of(LineRefusal.of(code));
    }

    static Reply ok(byte[] body) {
      return new Reply(LineRefusal.OK, body);
    }
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Reply reply = reply(request);
    response.setStatus(reply.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  private Reply reply(Request request) throws IOException {
    Optional<LinePath> path = LinePath.parse(Request.getPathInContext(request));
    if (path.isEmpty()) {
      return Reply.of(Code.NOT_FOUND);
    }
    if (!request.getMethod().equals(path.get().method())) {
      return Reply.of(Code.MALFORMED);
    }
    if (path.get() instanceof LinePath.Health) {
      return Reply.ok(new byte[0]);
    }
    Optional<Device> device = device(request);
    return device.isEmpty()
        ? Reply.of(Code.UNKNOWN_DEVICE)
        : reply(path.get(), device.get(), request);
  }

  private Reply reply(LinePath path, Device device, Request request) throws IOException {
    return switch (path) {
      case LinePath.Health _ -> Reply.ok(new byte[0]);
      case LinePath.Status _ -> Reply.ok(standing(device).encode());
      case LinePath.BatchAt(int epoch, long sequence) ->
          take(device.id(), epoch, sequence, request);
      case LinePath.ReceiptAt(int epoch, long sequence) ->
          receipt(new Ledger.Place(device.id(), epoch, sequence));
      case LinePath.Tree _, LinePath.TreeParts _, LinePath.DeltaFrom _, LinePath.Residents _ ->
          switch (device.state()) {
            case ACTIVE -> register(path, request);
            case REVOKED -> Reply.of(Code.REVOKED_DEVICE);
            case QUARANTINED -> Reply.of(Code.QUARANTINED_DEVICE);
          };
    };
  }

  /** The register's content goes to terminals in good standing alone. */
  private Reply register(LinePath path, Request request) throws IOException {
    return switch (path) {
      case LinePath.Tree _ -> Reply.ok(deliveries.head().encode());
      case LinePath.TreeParts _ ->
          answer(request, body -> deliveries.parts(TreeQuestion.decode(body)));
      case LinePath.Residents _ ->
          answer(request, body -> deliveries.residents(ResidentsAsked.decode(body)).toArray());
      case LinePath.DeltaFrom(long cursor) ->
          deliveries
              .page(cursor)
              .map(page -> Reply.ok(page.toArray()))
              .orElseGet(() -> Reply.of(Code.NOT_FOUND));
      default -> Reply.of(Code.NOT_FOUND);
    };
  }

  private static Reply answer(Request request, Question question) throws IOException {
    try (InputStream in = Request.asInputStream(request)) {
      byte[] body = in.readNBytes(MAX_QUESTION + 1);
      return body.length > MAX_QUESTION
          ? Reply.of(Code.TOO_LARGE)
          : Reply.ok(question.answer(body));
    } catch (MalformedCbor e) {
      LOG.debug("a question that cannot be read", e);
      return Reply.of(Code.MALFORMED);
    }
  }

  private static Standing standing(Device device) {
    return new Standing(
        device.epoch(), device.lastSequence(), device.lastBatchHash(), device.lastReceiptHash());
  }

  private Reply receipt(Ledger.Place place) {
    return store
        .inTransaction(transaction -> transaction.ledger().receipt(place))
        .map(Reply::ok)
        .orElseGet(() -> Reply.of(Code.NOT_FOUND));
  }

  private Reply take(TerminalId device, int epoch, long sequence, Request request)
      throws IOException {
    if (request.getLength() > MAX_BATCH) {
      return Reply.of(Code.TOO_LARGE);
    }
    byte[] sealed;
    try (InputStream body = Request.asInputStream(request)) {
      sealed = body.readNBytes(MAX_BATCH + 1);
    }
    if (sealed.length > MAX_BATCH) {
      return Reply.of(Code.TOO_LARGE);
    }
    return switch (ingest.take(device, epoch, sequence, sealed)) {
      case Intake.Receipted(Bytes receipt) -> Reply.ok(receipt.toArray());
      case Intake.Declined(LineRefusal refusal) -> Reply.of(refusal);
    };
  }

  private Optional<Device> device(Request request) {
    if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
            instanceof EndPoint.SslSessionData session
        && session.peerCertificates() instanceof X509Certificate[] chain
        && chain.length > 0) {
      Bytes fingerprint = Sha256.of(Certificates.encoded(chain[0]));
      return store.inTransaction(transaction -> transaction.registry().deviceOf(fingerprint));
    }
    return Optional.empty();
  }
}
