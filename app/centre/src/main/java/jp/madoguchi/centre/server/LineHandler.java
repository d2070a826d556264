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

  private final FrontDesk desk;
  private final Duration comeBack;

  /**
   * @param comeBack what a terminal is told that is turned away
   */
  public LineHandler(LineDesk desk, CertificateDesk certificates, Duration comeBack) {
    this.desk = new FrontDesk(desk, certificates);
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
    return desk.answer(path.get(), presented(request), new RequestBody(request));
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

  /** SHA-256 of the certificate on the line. */
  private static Optional<Bytes> presented(Request request) {
    if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE)
            instanceof EndPoint.SslSessionData session
        && session.peerCertificates() instanceof X509Certificate[] chain
        && chain.length > 0) {
      return Optional.of(Sha256.of(Certificates.encoded(chain[0])));
    }
    return Optional.empty();
  }
}
