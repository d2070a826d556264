package jp.madoguchi.modality.face;

import java.nio.FloatBuffer;
import java.util.Optional;
import jp.madoguchi.core.modality.Quality;
import jp.madoguchi.core.port.Frame;

/**
 * The part of a picture that the model looks at, as it wants it: planes of colours, one after
 * another. Nothing here finds a face: whoever is recognised brings it into the frame.
 *
 * @param light the mean of all colours, 0 to 255
 * @param contrast their standard deviation
 */
record FaceInput(FloatBuffer planes, double light, double contrast) {
  private static final double DARK = 30;
  private static final double FLAT = 8;
  private static final int COLOURS = 3;

  static FaceInput of(Frame frame, FaceSettings settings) {
    int size = settings.width() * settings.height();
    FloatBuffer planes = FloatBuffer.allocate(COLOURS * size);
    double sum = 0;
    double squares = 0;
    for (int colour = 0; colour < COLOURS; colour++) {
      int shift = 8 * (settings.blueFirst() ? colour : COLOURS - 1 - colour);
      for (int y = 0; y < settings.height(); y++) {
        for (int x = 0; x < settings.width(); x++) {
          double value = at(frame, settings, x, y, shift);
          sum += value;
          squares += value * value;
          planes.put((float) ((value - settings.mean()) / settings.deviation()));
        }
      }
    }
    double count = COLOURS * (double) size;
    double mean = sum / count;
    double contrast = StrictMath.sqrt(Math.max(0, squares / count - mean * mean));
    return new FaceInput(planes.flip(), mean, contrast);
  }

  /** Between the four nearest pixels. */
  private static double at(Frame frame, FaceSettings settings, int x, int y, int shift) {
    double left = settings.crop().get(0) * frame.width();
    double top = settings.crop().get(1) * frame.height();
    double fromX = left + (x + 0.5) * settings.crop().get(2) * frame.width() / settings.width();
    double fromY = top + (y + 0.5) * settings.crop().get(3) * frame.height() / settings.height();
    int column = (int) Math.clamp(StrictMath.floor(fromX - 0.5), 0, frame.width() - 1);
    int row = (int) Math.clamp(StrictMath.floor(fromY - 0.5), 0, frame.height() - 1);
    int right = Math.min(column + 1, frame.width() - 1);
    int below = Math.min(row + 1, frame.height() - 1);
    double partX = Math.clamp(fromX - 0.5 - column, 0, 1);
    double partY = Math.clamp(fromY - 0.5 - row, 0, 1);
    double upper =
        colour(frame, column, row, shift) * (1 - partX) + colour(frame, right, row, shift) * partX;
    double lower =
        colour(frame, column, below, shift) * (1 - partX)
            + colour(frame, right, below, shift) * partX;
    return upper * (1 - partY) + lower * partY;
  }

  private static int colour(Frame frame, int x, int y, int shift) {
    return frame.rgb()[y * frame.width() + x] >> shift & 0xFF;
  }

  /** Why the model is not asked; empty where it is. */
  Optional<Quality> flaw() {
    if (light < DARK) {
      return Optional.of(Quality.TOO_DARK);
    }
    return contrast < FLAT ? Optional.of(Quality.NOTHING) : Optional.empty();
  }
}
