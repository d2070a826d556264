package jp.madoguchi.centre.server;

import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import jp.madoguchi.centre.ledger.CosignedAge;
import jp.madoguchi.centre.ledger.LedgerPublisher;
import jp.madoguchi.centre.watch.CentreMeters;
import jp.madoguchi.core.store.StoreUnavailable;
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
 * Tells programs on the same machine how the centre is, in the clear: {@code GET /metrics} for
 * Prometheus, {@code GET /health} for a load balancer's agent: 200, or 503 where the database does
 * not answer, with the age of the newest cosigned checkpoint; {@code GET /checkpoint} for an
 * auditor (C2SP tlog-checkpoint). Nobody else can reach it.
 */
public final class LoopbackServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LoopbackServer.class);
  private static final String PLAIN = "text/plain; version=0.0.4; charset=utf-8";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int UNAVAILABLE = 503;

  private final Server server;
  private final ServerConnector connector;

  private LoopbackServer(Server server, ServerConnector connector) {
    this.server = server;
    this.connector = connector;
  }

  /**
   * Listens on the loopback address.
   *
   * @param port 0 takes any free one
   */
  public static LoopbackServer start(int port, CentreMeters meters, LedgerPublisher ledger)
      throws CentreServer.CannotListen {
    Server server = new Server();
    ServerConnector connector = new ServerConnector(server, 1, 1);
    connector.setHost(InetAddress.getLoopbackAddress().getHostAddress());
    connector.setPort(port);
    server.addConnector(connector);
    server.setHandler(
        new Handler.Abstract() {
          @Override
          public boolean handle(Request request, Response response, Callback callback) {
            answer(request, response, callback, meters, ledger);
            return true;
          }
        });
    try {
      server.start();
    } catch (Exception e) {
      LifeCycle.stop(server);
      throw new CentreServer.CannotListen(e);
    }
    return new LoopbackServer(server, connector);
  }

  private static void answer(
      Request request,
      Response response,
      Callback callback,
      CentreMeters meters,
      LedgerPublisher ledger) {
    String text = "";
    switch (request.getMethod() + " " + Request.getPathInContext(request)) {
      case "GET /metrics" -> {
        response.setStatus(OK);
        text = meters.text();
      }
      case "GET /health" -> {
        boolean answers = ledger.store().answers();
        response.setStatus(answers ? OK : UNAVAILABLE);
        text = answers ? health(ledger) : "";
      }
      case "GET /checkpoint" -> {
        Optional<String> note = checkpoint(ledger);
        response.setStatus(note.isPresent() ? OK : UNAVAILABLE);
        text = note.orElse("");
      }
      default -> response.setStatus(NOT_FOUND);
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, PLAIN);
    response.write(true, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
  }

  private static String health(LedgerPublisher ledger) {
    try {
      String age = CosignedAge.of(ledger).map(each -> Long.toString(each.toSeconds())).orElse("-");
      return "cosigned_age_seconds " + age + "\n";
    } catch (StoreUnavailable gone) {
      LOG.warn("How old the newest cosignature is cannot be told: {}", gone.getMessage());
      return "";
    }
  }

  private static Optional<String> checkpoint(LedgerPublisher ledger) {
    try {
      byte[] note = ledger.toShow().encode().toArray();
      return Optional.of(new String(note, StandardCharsets.UTF_8));
    } catch (StoreUnavailable gone) {
      LOG.error("There is no checkpoint: {}", gone.getMessage());
      return Optional.empty();
    }
  }

  /** Where it listens. */
  public URI url() {
    return URI.create("http://localhost:" + connector.getLocalPort());
  }

  @Override
  public void close() throws CentreServer.CannotListen {
    try {
      server.stop();
    } catch (Exception e) {
      throw new CentreServer.CannotListen(e);
    }
  }
}
