package jp.madoguchi.sandbox.channel;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A bad line before a real server, on the loopback address: it cuts each connection after so many
 * bytes up, may bend one of them, and may hold back what goes up. What came before a cut reaches
 * the server. Counts what passes.
 */
final class BadProxy implements AutoCloseable {
  private final ServerSocket listening;
  private final InetSocketAddress behind;
  private final long upPerConnection;
  private final long bentByte;
  private final Duration delay;
  private final AtomicLong up = new AtomicLong();
  private final AtomicLong down = new AtomicLong();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger bent = new AtomicInteger();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param bentByte which byte of the first connection arrives as another; negative for none
   */
  BadProxy(URI behind, long upPerConnection, long bentByte) throws IOException {
    this(behind, upPerConnection, bentByte, Duration.ZERO);
  }

  /**
   * @param delay before each part of some 1,400 bytes goes up
   */
  BadProxy(URI behind, long upPerConnection, long bentByte, Duration delay) throws IOException {
    this.delay = delay;
    this.behind = new InetSocketAddress(behind.getHost(), behind.getPort());
    this.upPerConnection = upPerConnection;
    this.bentByte = bentByte;
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    executor.submit(this::accept);
  }

  URI url() {
    return URI.create("https://127.0.0.1:" + listening.getLocalPort());
  }

  int connections() {
    return connections.get();
  }

  /** All bytes both ways, TLS and all. */
  long carried() {
    return up.get() + down.get();
  }

  private Void accept() throws IOException {
    while (!listening.isClosed()) {
      Socket client = listening.accept();
      connections.incrementAndGet();
      executor.submit(() -> carry(client));
    }
    return null;
  }

  private Void carry(Socket client) throws Exception {
    try (client;
        Socket server = new Socket()) {
      server.connect(behind);
      Future<Void> answering = executor.submit(() -> answers(server, client));
      boolean first = connections.get() == 1;
      byte[] buffer = new byte[1400];
      InputStream in = client.getInputStream();
      OutputStream out = server.getOutputStream();
      long left = upPerConnection;
      int count;
      while (left > 0 && (count = in.read(buffer, 0, (int) Math.min(buffer.length, left))) >= 0) {
        long at = upPerConnection - left;
        if (first && at <= bentByte && bentByte < at + count) {
          buffer[(int) (bentByte - at)] ^= 1;
          bent.incrementAndGet();
        }
        LockSupport.parkNanos(delay.toNanos());
        out.write(buffer, 0, count);
        up.addAndGet(count);
        left -= count;
      }
      client.close();
      server.shutdownOutput();
      answering.get(1, TimeUnit.MINUTES);
    }
    return null;
  }

  /** Reads to the end what the server says, also where nobody hears it any more. */
  private Void answers(Socket server, Socket client) throws IOException {
    byte[] buffer = new byte[1400];
    InputStream in = server.getInputStream();
    int count;
    while ((count = in.read(buffer)) >= 0) {
      if (!client.isClosed()) {
        client.getOutputStream().write(buffer, 0, count);
        down.addAndGet(count);
      }
    }
    client.close();
    return null;
  }

  /** How many bytes were bent. */
  int bent() {
    return bent.get();
  }

  @Override
  public void close() throws IOException {
    listening.close();
    executor.shutdownNow();
  }
}
