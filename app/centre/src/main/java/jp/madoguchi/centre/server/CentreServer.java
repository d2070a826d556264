package jp.madoguchi.centre.server;

import java.net.InetSocketAddress;
import java.net.URI;
import javax.net.ssl.SSLContext;
import jp.madoguchi.core.trust.MutualTls;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.component.LifeCycle;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * Listens on one address with mutual TLS, each request on a virtual thread. May be started and
 * stopped any number of times and keeps its port; the calls come from one thread at a time.
 */
public final class CentreServer {
  private static final int MOST_REQUESTS = 256;
  private static final long STOP_MILLIS = 10_000;
  private static final long IDLE_MILLIS = 60_000;

  /** What went wrong when listening began or ended. */
  public static final class CannotListen extends Exception {
    CannotListen(Throwable cause) {
      super(cause);
    }

    /** The same for another server of a centre. */
    public static CannotListen because(Throwable cause) {
      return new CannotListen(cause);
    }
  }

  private final SSLContext context;
  private final Handler handler;
  private InetSocketAddress address;
  private Server running;

  /**
   * @param address port 0 takes any free one
   * @param context of {@link MutualTls#server}
   */
  public CentreServer(InetSocketAddress address, SSLContext context, Handler handler) {
    this.address = address;
    this.context = context;
    this.handler = handler;
    this.running = new Server();
  }

  /** Listens; returns once terminals can connect. */
  public void start() throws CannotListen {
    if (running.isRunning()) {
      return;
    }
    VirtualThreadPool threads = new VirtualThreadPool(MOST_REQUESTS);
    threads.setName("centre");
    Server server = new Server(threads);
    ServerConnector connector = new ServerConnector(server, 1, 1, secured(), plain());
    connector.setHost(address.getHostString());
    connector.setPort(address.getPort());
    connector.setIdleTimeout(IDLE_MILLIS);
    server.addConnector(connector);
    server.setHandler(new GracefulHandler(handler));
    server.setStopTimeout(STOP_MILLIS);
    try {
      server.start();
    } catch (Exception e) {
      LifeCycle.stop(server);
      throw new CannotListen(e);
    }
    address = new InetSocketAddress(address.getHostString(), connector.getLocalPort());
    running = server;
  }

  /** Finishes the requests that have begun and listens no longer; at most ten seconds. */
  public void stop() throws CannotListen {
    try {
      running.stop();
    } catch (Exception e) {
      throw new CannotListen(e);
    }
  }

  /** Where terminals reach it; the port is 0 until the first start where any was allowed. */
  public URI url() {
    return URI.create("https://" + host() + ":" + address.getPort());
  }

  private String host() {
    String host = address.getHostString();
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private SslConnectionFactory secured() {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setSslContext(context);
    tls.setNeedClientAuth(true);
    tls.setIncludeProtocols(MutualTls.serverParameters().getProtocols());
    tls.setIncludeCipherSuites(MutualTls.serverParameters().getCipherSuites());
    return new SslConnectionFactory(tls, "http/1.1");
  }

  private static HttpConnectionFactory plain() {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setSendDateHeader(false);
    http.addCustomizer(new SecureRequestCustomizer(false));
    return new HttpConnectionFactory(http);
  }
}
