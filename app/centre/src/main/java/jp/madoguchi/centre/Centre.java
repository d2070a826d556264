package jp.madoguchi.centre;

import java.net.URI;
import jp.madoguchi.centre.delta.Deliveries;
import jp.madoguchi.centre.intake.Ingest;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.centre.server.LineHandler;
import jp.madoguchi.core.trust.MutualTls;

/**
 * The central server as one object in a process. May be stopped and started again; it keeps its
 * port and all that it took in. Calls come from one thread at a time.
 */
public final class Centre {
  private final CentreServer server;
  private final CentreView view;

  private Centre(CentreServer server, CentreView view) {
    this.server = server;
    this.view = view;
  }

  /** Puts a centre together; it does not listen yet. */
  public static Centre open(CentreParts parts) {
    Ingest ingest =
        Ingest.of(
            parts.store(),
            parts.office(),
            parts.keys(),
            parts.devices(),
            parts.operators(),
            parts.movements(),
            parts.clock());
    CentreServer server =
        new CentreServer(
            parts.address(),
            MutualTls.server(parts.keys(), parts.devices(), parts.randomness()),
            new LineHandler(
                parts.store(),
                ingest,
                new Deliveries(parts.store(), parts.office(), parts.keys())));
    return new Centre(server, new CentreView(parts.store()));
  }

  /** Listens; returns once terminals can connect. */
  public void start() throws CentreServer.CannotListen {
    server.start();
  }

  /** Finishes what has begun and listens no longer. */
  public void stop() throws CentreServer.CannotListen {
    server.stop();
  }

  /** Where terminals reach it; its port is known once it was started. */
  public URI url() {
    return server.url();
  }

  /** What can be looked up without a terminal. */
  public CentreView view() {
    return view;
  }
}
