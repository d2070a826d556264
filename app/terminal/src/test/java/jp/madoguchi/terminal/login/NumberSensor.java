package jp.madoguchi.terminal.login;

import java.time.Duration;
import jp.madoguchi.core.modality.Enrolling;
import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.modality.Recognition;
import jp.madoguchi.core.modality.SampledRecognition;
import jp.madoguchi.core.modality.Samples;
import jp.madoguchi.core.modality.Template;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.port.CameraLost;
import jp.madoguchi.core.port.Frame;

/** A sensor on which numbers are laid in place of fingers; zero is nothing. */
final class NumberSensor implements Camera, Samples<Integer> {
  /** What lies on it; no number comes twice in the same picture. */
  int laid;

  /** Whether it is there. */
  boolean plugged = true;

  private int pictures;

  /** Before each picture. */
  Runnable each = () -> {};

  Recognition recognition() {
    return new SampledRecognition<>(Modality.FINGER, "numbers-1", this, this);
  }

  Template enrol(int number) {
    Enrolling enrolling = recognition().enrol();
    for (int i = 0; i < 3; i++) {
      enrolling.offer(picture(number));
    }
    return enrolling.template().orElseThrow();
  }

  private Frame picture(int number) {
    return new Frame(1, 1, new int[] {number << 16 | ++pictures}, pictures, 0);
  }

  @Override
  public String name() {
    return "sensor";
  }

  @Override
  public Capture start() throws CameraLost {
    if (!plugged) {
      throw new CameraLost("unplugged");
    }
    return new Capture() {
      @Override
      public Frame next(Duration limit) throws CameraLost {
        each.run();
        if (!plugged) {
          throw new CameraLost("unplugged");
        }
        return picture(laid);
      }

      @Override
      public void close() {
        // Nothing is held.
      }
    };
  }

  @Override
  public Reading<Integer> read(Frame frame) {
    int seen = frame.rgb()[0];
    return seen >> 16 == 0 ? new Poor<>(Quality.NOTHING) : new Found<>(seen);
  }

  @Override
  public double exponent(Integer enrolled, Integer probe) {
    return enrolled >> 16 == probe >> 16 ? 8 : 0;
  }

  @Override
  public byte[] bytes(Integer sample) {
    return new byte[] {(byte) (sample >> 16), (byte) (sample >> 8), sample.byteValue()};
  }

  @Override
  public Integer sample(byte[] bytes) {
    return bytes[0] << 16;
  }
}
