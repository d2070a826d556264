package jp.madoguchi.bench.sim;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.core.line.LinePath;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Line;
import jp.madoguchi.core.port.LineDown;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/** The line of one terminal, as bad as the world's faults say. For one thread. */
final class SimLine implements Line {
  private static final int LONGEST_OUTAGE = 12;

  private final TerminalId device;
  private final SimCentre centre;
  private final Weather weather;
  private final Truth truth;
  private final List<Letter> underWay = new ArrayList<>();
  private final Set<Bytes> leftBehind = new HashSet<>();
  private Supplier<Bytes> certificate = () -> Sha256.NOTHING;
  private Bytes shown = Sha256.NOTHING;
  private int downFor;

  /** A request that did not arrive yet. */
  private record Letter(Bytes shown, String method, String path, byte[] body) {}

  SimLine(TerminalId device, SimCentre centre, Weather weather, Truth truth) {
    this.device = device;
    this.truth = truth;
    this.centre = centre;
    this.weather = weather;
  }

  /** From now on the terminal shows this certificate. */
  void presents(Supplier<Bytes> now) {
    certificate = now;
  }

  /** The terminal has another certificate: the one that it showed last must not come again. */
  void leavesBehind() {
    leftBehind.add(shown);
  }

  @Override
  public Answer ask(String method, String path, byte[] body) throws LineDown {
    LinePath.parse(path).ifPresent(asked -> truth.sent(device, asked, body));
    shown = certificate.get();
    Broken.unless(!leftBehind.contains(shown), device + " goes on with a key that it gave up");
    if (downFor > 0 || weather.happens(Fault.LINE_DOWN)) {
      downFor = downFor > 0 ? downFor - 1 : weather.dice().below(LONGEST_OUTAGE);
      throw down(LineDown.Reason.UNREACHABLE);
    }
    if (weather.happens(Fault.REQUEST_LOST)) {
      throw down(LineDown.Reason.UNREACHABLE);
    }
    if (weather.happens(Fault.DELAYED)) {
      underWay.add(new Letter(shown, method, path, body.clone()));
      throw down(LineDown.Reason.TIMED_OUT);
    }
    if (weather.happens(Fault.DOUBLED)) {
      underWay.add(new Letter(shown, method, path, body.clone()));
    }
    if (LinePath.parse(path).orElse(null) instanceof LinePath.PiecesAt pieces
        && body.length > 0
        && weather.happens(Fault.PIECE_CUT)) {
      byte[] begun = Arrays.copyOf(body, weather.dice().below(body.length));
      centre.answer(device, shown, method, path, begun);
      centre.cut(device, pieces, begun.length);
      throw down(LineDown.Reason.TIMED_OUT);
    }
    byte[] arrived = weather.happens(Fault.REQUEST_BENT) ? bent(body) : body;
    Answer answer = centre.answer(device, shown, method, path, arrived);
    if (weather.happens(Fault.ANSWER_LOST)) {
      throw down(LineDown.Reason.TIMED_OUT);
    }
    if (weather.happens(Fault.ANSWER_BENT)) {
      truth.misled(device);
      return new Answer(answer.status(), bent(answer.body()));
    }
    return answer;
  }

  /** Whether something is still to arrive. */
  boolean hasUnderWay() {
    return !underWay.isEmpty();
  }

  /** One of the delayed requests arrives; nobody waits for its answer any more. */
  void deliverOne() {
    Letter letter = underWay.remove(weather.dice().below(underWay.size()));
    centre.answer(device, letter.shown(), letter.method(), letter.path(), letter.body());
  }

  /** The line is down for long. */
  void fail() {
    downFor = LONGEST_OUTAGE;
  }

  /** The line is up again. */
  void heal() {
    downFor = 0;
  }

  private byte[] bent(byte[] bytes) {
    byte[] bent = bytes.clone();
    if (bent.length > 0) {
      bent[weather.dice().below(bent.length)] ^= (byte) (1 << weather.dice().below(Byte.SIZE));
    }
    return bent;
  }

  private static LineDown down(LineDown.Reason reason) {
    return new LineDown(reason, new IOException("simulated"));
  }
}
