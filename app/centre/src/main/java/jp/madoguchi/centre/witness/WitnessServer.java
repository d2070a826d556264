package jp.madoguchi.centre.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.core.log.witness.Witness;
import jp.madoguchi.core.log.witness.WitnessAnswer;
import jp.madoguchi.core.log.witness.WitnessRequest;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A witness over HTTP: {@code POST /add-checkpoint} as C2SP tlog-witness has it. In the clear:
 * requests and answers carry nothing but signed hashes, and are believed for their signatures
 * alone.
 */
public final class WitnessServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WitnessServer.class);
  private static final String ADD = "POST /add-checkpoint";
  private static final int NOT_FOUND = 404;
  private static final int TOO_LARGE = 413;
  private static final int UNAVAILABLE = 500;
  private static final long IDLE_MILLIS = 10_000;

  private final Server server;
  private final ServerConnector connector;

  private WitnessServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /** What is answered. */
  private record Said(int status, String type, String body) {
    static Said nothing(int status) {
      return new Said(status, "text/plain; charset=utf-8", "");
    }
  }

  /**
   * Listens.
   *
   * @param address port 0 takes any free one
   */
  public static WitnessServer start(InetSocketAddress address, Witness witness)
      throws CentreServer.CannotListen {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server, 1, 1);
    connector.setHost(address.getHostString());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback)
              throws IOException {
            write(answer(request, witness), response, callback);
            return true;
          }
        });
    try {
      server.start();
    } catch (Exception e) {
      LifeCycle.stop(server);
      throw CentreServer.CannotListen.because(e);
    }
    return new WitnessServer(server, connector);
  }

  private static Said answer(Request request, Witness witness) throws IOException {
    if (!ADD.equals(request.getMethod() + " " + Request.getPathInContext(request))) {
      return Said.nothing(NOT_FOUND);
    }
    try (InputStream in = Request.asInputStream(request)) {
      byte[] body = in.readNBytes(WitnessRequest.MAX_SIZE + 1);
      return body.length > WitnessRequest.MAX_SIZE ? Said.nothing(TOO_LARGE) : said(witness, body);
    }
  }

  private static Said said(Witness witness, byte[] body) {
    try {
      WitnessAnswer answer = witness.add(body);
      LOG.info("A checkpoint came: {}", answer);
      return switch (answer) {
        case WitnessAnswer.Cosigned(var line) ->
            new Said(answer.status(), "text/plain; charset=utf-8", line.text());
        case WitnessAnswer.KnowsOther(long size) ->
            new Said(answer.status(), "text/x.tlog.size", size + "\n");
        case WitnessAnswer.Refused _ -> Said.nothing(answer.status());
      };
    } catch (IOException e) {
      LOG.error("What is known of a log cannot be read or kept; nothing was signed", e);
      return Said.nothing(UNAVAILABLE);
    }
  }

  private static void write(Said said, Response response, Callback callback) {
    response.setStatus(said.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, said.type());
    response.write(true, ByteBuffer.wrap(said.body().getBytes(StandardCharsets.UTF_8)), callback);
  }

  /** Where centres reach it. */
  public URI url() {
    return URI.create("http://" + connector.getHost() + ":" + connector.getLocalPort());
  }

  @Override
  public void close() throws CentreServer.CannotListen {
    try {
      server.stop();
    } catch (Exception e) {
      throw CentreServer.CannotListen.because(e);
    }
  }
}
