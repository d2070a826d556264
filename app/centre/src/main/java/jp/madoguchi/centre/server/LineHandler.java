package jp.madoguchi.centre.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.intake.Intake;
import jp.madoguchi.centre.watch.CentreMeters;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.line.Standing;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.store.StoreUnavailable;
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

  private final CentreStore store;
  private final Ingest ingest;
  private final BatchGate gate;
  private final CentreMeters meters;
  private final Duration comeBack;

  /**
   * @param comeBack what a terminal is told that is turned away
   */
  public LineHandler(
      CentreStore store, Ingest ingest, BatchGate gate, CentreMeters meters, Duration comeBack) {
    this.store = store;
    this.ingest = ingest;
    this.gate = gate;
    this.meters = meters;
    this.comeBack = comeBack;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    Reply reply = replyOrUnavailable(request);
    response.setStatus(reply.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, reply.body().length);
    if (reply.later()) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, comeBack.toSeconds());
    }
    response.write(true, ByteBuffer.wrap(reply.body()), callback);
    return true;
  }

  private Reply replyOrUnavailable(Request request) throws IOException {
    try {
      return reply(request);
    } catch (StoreUnavailable problem) {
      // The causes may hold rows.
      LOG.error("The database does not answer: {}", problem.getMessage());
      return Reply.of(Code.UNAVAILABLE);
    }
  }

  private Reply reply(Request request) throws IOException {
    Optional<LinePath> path = LinePath.parse(Request.getPathInContext(request));
    if (path.isEmpty()) {
      return Reply.of(Code.NOT_FOUND);
    }
    String expected = path.get() instanceof LinePath.BatchAt ? "PUT" : "GET";
    if (!request.getMethod().equals(expected)) {
      return Reply.of(Code.MALFORMED);
    }
    if (path.get() instanceof LinePath.Health) {
      return health();
    }
    Optional<Device> device = device(request);
    return device.isEmpty()
        ? Reply.of(Code.UNKNOWN_DEVICE)
        : reply(path.get(), device.get(), request);
  }

  private Reply reply(LinePath path, Device device, Request request) throws IOException {
    return switch (path) {
      case LinePath.Health _ -> health();
      case LinePath.Status _ -> Reply.ok(standing(device).encode());
      case LinePath.BatchAt(int epoch, long sequence) ->
          take(device.id(), epoch, sequence, request);
      case LinePath.ReceiptAt(int epoch, long sequence) ->
          receipt(new Ledger.Place(device.id(), epoch, sequence));
    };
  }

  private Reply health() {
    return store.answers() ? Reply.ok(new byte[0]) : Reply.of(Code.UNAVAILABLE);
  }

  private static Standing standing(Device device) {
    return new Standing(
        device.epoch(), device.lastSequence(), device.lastBatchHash(), device.lastReceiptHash());
  }

  private Reply receipt(Ledger.Place place) {
    return store
        .read(transaction -> transaction.ledger().receipt(place))
        .map(Reply::ok)
        .orElseGet(() -> Reply.of(Code.NOT_FOUND));
  }

  private Reply take(TerminalId device, int epoch, long sequence, Request request)
      throws IOException {
    if (request.getLength() > MAX_BATCH) {
      return Reply.of(Code.TOO_LARGE);
    }
    Optional<BatchGate.Place> place = gate.enter();
    if (place.isEmpty()) {
      return Reply.of(meters.turnedAway());
    }
    try (BatchGate.Place _ = place.get()) {
      return takeIn(device, epoch, sequence, request);
    }
  }

  private Reply takeIn(TerminalId device, int epoch, long sequence, Request request)
      throws IOException {
    byte[] sealed;
    try (InputStream body = Request.asInputStream(request)) {
      sealed = body.readNBytes(MAX_BATCH + 1);
    }
    if (sealed.length > MAX_BATCH) {
      return Reply.of(Code.TOO_LARGE);
    }
    return switch (meters.batch(() -> ingest.take(device, epoch, sequence, sealed))) {
      case Intake.Receipted(Bytes receipt, _) -> Reply.ok(receipt.toArray());
      case Intake.Repeated(Bytes receipt) -> Reply.ok(receipt.toArray());
      case Intake.Declined(LineRefusal refusal) -> Reply.of(refusal);
    };
  }

  private Optional<Device> device(Request request) {
    if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
            instanceof EndPoint.SslSessionData session
        && session.peerCertificates() instanceof X509Certificate[] chain
        && chain.length > 0) {
      Bytes fingerprint = Sha256.of(Certificates.encoded(chain[0]));
      return store.read(transaction -> transaction.registry().deviceOf(fingerprint));
    }
    return Optional.empty();
  }
}
