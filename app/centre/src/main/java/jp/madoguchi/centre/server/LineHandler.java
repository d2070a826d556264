package jp.madoguchi.centre.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.line.LineRefusal.Code;
import jp.madoguchi.core.store.StoreUnavailable;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;
import jp.madoguchi.storage.centre.Device;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings requests over HTTP to the desk. Who asks is known from the certificate of the connection,
 * never from the URL.
 */
public final class LineHandler extends Handler.Abstract {
  private static final Logger LOG = LoggerFactory.getLogger(LineHandler.class);

  private final LineDesk desk;
  private final Duration comeBack;

  /**
   * @param comeBack what a terminal is told that is turned away
   */
  public LineHandler(LineDesk desk, Duration comeBack) {
    this.desk = desk;
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
    if (!request.getMethod().equals(path.get().method())) {
      return Reply.of(Code.MALFORMED);
    }
    if (path.get() instanceof LinePath.Health) {
      return desk.health();
    }
    Optional<Device> device = device(request);
    return device.isEmpty()
        ? Reply.of(Code.UNKNOWN_DEVICE)
        : desk.answer(path.get(), device.get(), new RequestBody(request));
  }

  private record RequestBody(Request request) implements LineDesk.Body {
    @Override
    public long length() {
      return request.getLength();
    }

    @Override
    public InputStream open() {
      return Request.asInputStream(request);
    }
  }

  private Optional<Device> device(Request request) {
    if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
            instanceof EndPoint.SslSessionData session
        && session.peerCertificates() instanceof X509Certificate[] chain
        && chain.length > 0) {
      Bytes fingerprint = Sha256.of(Certificates.encoded(chain[0]));
      return desk.store().read(transaction -> transaction.registry().deviceOf(fingerprint));
    }
    return Optional.empty();
  }
}
