package jp.madoguchi.sandbox.channel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.madoguchi.centre.server.ArrayBody;
import jp.madoguchi.centre.server.LineDesk;
import jp.madoguchi.centre.server.Reply;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.storage.centre.CentreStore;

/**
 * A narrow line that is cut again and again, in simulated time: what passes in a second and in a
 * connection is counted in bytes, of requests and answers with their heads as client and server
 * write them. What arrived before a cut has arrived. For one thread.
 */
final class BadLine implements Line {
  private final CentreStore store;
  private final LineDesk desk;
  private final TerminalId device;
  private final long bytesBetweenCuts;
  private long carried;
  private int cuts;

  /**
   * @param bytesBetweenCuts how much passes, both ways together, until the next cut
   */
  BadLine(CentreStore store, LineDesk desk, TerminalId device, long bytesBetweenCuts) {
    this.store = store;
    this.desk = desk;
    this.device = device;
    this.bytesBetweenCuts = bytesBetweenCuts;
  }

  /** All bytes that passed. */
  long carried() {
    return carried;
  }

  int cuts() {
    return cuts;
  }

  @Override
  public Answer ask(String method, String path, byte[] body) throws LineDown {
    boolean withBody = body.length > 0 || method.equals("PUT");
    String head =
        "%s %s HTTP/1.1\r\n%sHost: centre.example:8443\r\nUser-Agent: Java-http-client/25.0.1\r\n\r\n"
            .formatted(method, path, withBody ? "Content-Length: " + body.length + "\r\n" : "");
    long left = bytesBetweenCuts - carried % bytesBetweenCuts;
    int headLength = head.getBytes(StandardCharsets.US_ASCII).length;
    if (headLength >= left) {
      throw cut(left);
    }
    carried += headLength;
    left -= headLength;
    if (body.length >= left) {
      lose(path, Arrays.copyOf(body, (int) left));
      throw cut(left);
    }
    carried += body.length;
    left -= body.length;
    Reply reply = reply(path, new ArrayBody(body));
    long answered =
        "HTTP/1.1 %d Kept\r\nContent-Type: application/octet-stream\r\nContent-Length: %d\r\n\r\n"
                .formatted(reply.status(), reply.body().length)
                .length()
            + reply.body().length;
    if (answered >= left) {
      throw cut(left);
    }
    carried += answered;
    return new Answer(reply.status(), reply.body());
  }

  private void lose(String path, byte[] arrived) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("the line was cut");
          }
        };
    try {
      desk.answer(
          LinePath.parse(path).orElseThrow(),
          store.read(transaction -> transaction.registry().device(device)).orElseThrow(),
          new LineDesk.Body() {
            @Override
            public long length() {
              return -1;
            }

            @Override
            public InputStream open() {
              return new SequenceInputStream(new ByteArrayInputStream(arrived), broken);
            }
          });
    } catch (IOException expected) {
      return;
    }
    throw new AssertionError("a request that did not end was answered");
  }

  private Reply reply(String path, LineDesk.Body body) {
    try {
      return desk.answer(
          LinePath.parse(path).orElseThrow(),
          store.read(transaction -> transaction.registry().device(device)).orElseThrow(),
          body);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private LineDown cut(long lost) {
    carried += lost;
    cuts++;
    return new LineDown(LineDown.Reason.UNREACHABLE, new IOException("the line was cut"));
  }
}
