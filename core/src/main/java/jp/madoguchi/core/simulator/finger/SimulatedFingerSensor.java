package jp.madoguchi.core.simulator.finger;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FingerSensor;
import jp.madoguchi.core.port.Frame;

/** A sensor on which made-up fingers are laid; each picture is laid down anew. Never waits. */
public final class SimulatedFingerSensor implements FingerSensor {
  private final Supplier<OptionalLong> finger;
  private final Clock clock;
  private volatile boolean plugged = true;
  private long shots;

  /**
   * @param finger the seed of what lies on the sensor, asked for each picture; empty for nothing
   * @param shots decides all placements
   */
  public SimulatedFingerSensor(Supplier<OptionalLong> finger, Clock clock, long shots) {
    this.finger = finger;
    this.clock = clock;
    this.shots = shots;
  }

  /** Pulls the plug, or puts it in. */
  public void plug(boolean in) {
    plugged = in;
  }

  @Override
  public String name() {
    return "訓練用指紋センサー";
  }

  @Override
  public int dpi() {
    return FingerGenerator.DPI;
  }

  @Override
  public Capture start() throws CameraLost {
    requirePlug();
    return new Laid();
  }

  private void requirePlug() throws CameraLost {
    if (!plugged) {
      throw new CameraLost("unplugged");
    }
  }

  private final class Laid implements Capture {
    private long sequence;
    private OptionalLong before = OptionalLong.empty();
    private Optional<FingerGenerator> laid = Optional.empty();

    @Override
    public Frame next(Duration limit) throws CameraLost {
      requirePlug();
      OptionalLong now = finger.get();
      long number = sequence++;
      long shot = shots++;
      if (now.isEmpty()) {
        return FingerGenerator.empty(shot, number, clock.tick());
      }
      if (!now.equals(before)) {
        laid = Optional.of(new FingerGenerator(now.getAsLong()));
        before = now;
      }
      return laid.orElseThrow().shoot(shot, number, clock.tick());
    }

    @Override
    public void close() {
      // Nothing is held.
    }
  }
}
