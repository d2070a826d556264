package jp.madoguchi.terminal.sync;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javax.crypto.AEADBadTagException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.MutualTls;
import jp.madoguchi.core.trust.PeerRefused;

/**
 * The line as HTTP over mutual TLS 1.3. Safe for use by several threads; to be closed when the
 * terminal ends.
 */
public final class HttpLine implements Outpost.ClosableLine {
  /**
   * How long to wait.
   *
   * @param connect for a connection
   * @param answer for the whole answer to one request
   */
  public record Patience(Duration connect, Duration answer) {
    /** Ten seconds to connect, two minutes for an answer to a large batch. */
    public static Patience usual() {
      return new Patience(Duration.ofSeconds(10), Duration.ofMinutes(2));
    }
  }

  private final URI centre;
  private final HttpClient client;
  private final Duration patience;
  private final BooleanSupplier over;

  private HttpLine(URI centre, HttpClient client, Duration patience, BooleanSupplier over) {
    this.centre = centre;
    this.client = client;
    this.patience = patience;
    this.over = over;
  }

  /**
   * A line to one centre; nothing is sent yet.
   *
   * @param centre scheme, host and port
   * @param check judges the centre's certificate
   * @param executor runs the client's own work
   */
  public static HttpLine to(
      URI centre,
      DeviceKeys keys,
      CertificateCheck check,
      Randomness randomness,
      Executor executor,
      Patience patience) {
    SSLParameters parameters = MutualTls.clientParameters();
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .sslContext(MutualTls.client(keys, check, randomness))
            .sslParameters(parameters)
            .connectTimeout(patience.connect())
            .executor(executor)
            .build();
    return new HttpLine(
        centre,
        client,
        patience.answer(),
        () ->
            check
                .clock()
                .now()
                .isAfter(keys.classicalChain().getFirst().getNotAfter().toInstant()));
  }

  @Override
  public Answer ask(String method, String path, byte[] body) throws LineDown, InterruptedException {
    HttpRequest request = request(method, path, body, patience);
    try {
      HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new LineDown(reason(e), e);
    }
  }

  private HttpRequest request(String method, String path, byte[] body, Duration wait) {
    return HttpRequest.newBuilder(centre.resolve(path))
        .method(
            method,
            body.length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(body))
        .timeout(wait)
        .build();
  }

  /**
   * The same line for small questions.
   *
   * @param whole how long to wait for all of an answer, however slowly it comes
   * @param most bytes of an answer; a longer one is none
   */
  public Line brief(Duration whole, int most) {
    return (method, path, body) -> {
      CompletableFuture<HttpResponse<byte[]>> coming =
          coming(request(method, path, body, whole), most);
      try {
        HttpResponse<byte[]> response = coming.get(whole.toMillis(), TimeUnit.MILLISECONDS);
        return new Answer(response.statusCode(), response.body());
      } catch (TimeoutException e) {
        throw new LineDown(LineDown.Reason.TIMED_OUT, e);
      } catch (ExecutionException e) {
        throw e.getCause() instanceof IOException failure
            ? new LineDown(reason(failure), failure)
            : new LineDown(LineDown.Reason.UNREACHABLE, e);
      } finally {
        coming.cancel(true);
      }
    };
  }

  private CompletableFuture<HttpResponse<byte[]>> coming(HttpRequest request, int most)
      throws LineDown {
    try {
      return client.sendAsync(
          request,
          HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), most));
    } catch (RejectedExecutionException ends) {
      throw new LineDown(LineDown.Reason.UNREACHABLE, ends);
    }
  }

  /**
   * The centre judges our certificate after our side of the handshake is done (RFC 8446, 4.4.2).
   */
  private LineDown.Reason reason(IOException failure) {
    if (PeerRefused.in(failure).isPresent()) {
      return LineDown.Reason.PEER_NOT_TRUSTED;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException tls) {
        return isAlert(tls)
            ? refused()
            : isBadLine(tls) ? LineDown.Reason.UNREACHABLE : LineDown.Reason.PEER_NOT_TRUSTED;
      }
    }
    if (failure instanceof HttpTimeoutException
        && !(failure instanceof HttpConnectTimeoutException)) {
      return LineDown.Reason.TIMED_OUT;
    }
    return LineDown.Reason.UNREACHABLE;
  }

  private LineDown.Reason refused() {
    return over.getAsBoolean()
        ? LineDown.Reason.CERTIFICATE_OVER
        : LineDown.Reason.CERTIFICATE_REFUSED;
  }

  private static boolean isAlert(SSLException failure) {
    String message = failure.getMessage();
    return message != null
        && message.contains("fatal alert")
        && (message.contains("certificate")
            || message.contains("access_denied")
            || message.contains("unknown_ca"));
  }

  /** Cut in the midst of the handshake, or with a bent record on either way (RFC 8446, 5.2). */
  private static boolean isBadLine(SSLException failure) {
    String message = failure.getMessage();
    return (message != null && message.contains("bad_record_mac"))
        || failure.getCause() instanceof EOFException
        || failure.getCause() instanceof AEADBadTagException;
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
