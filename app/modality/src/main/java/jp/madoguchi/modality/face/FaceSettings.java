package jp.madoguchi.modality.face;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import jp.madoguchi.core.modality.UnusableModality;

/**
 * What {@code faces.properties} says of the model that the office supplies, UTF-8, a {@code
 * name=value} line each. A model is nothing without the way in which pictures are brought to it, so
 * all of it is needed.
 *
 * @param model where its file lies ({@code model})
 * @param sha256 of that file, 64 hexadecimal digits ({@code sha256}); another file is refused
 * @param crop the part of the camera's picture in which the face is: left, top, width, height, each
 *     0 to 1 ({@code crop})
 * @param width of the model's input ({@code width}), 8 to 1024; {@code height} likewise
 * @param blueFirst the order of colours ({@code colours}: {@code rgb} or {@code bgr})
 * @param mean taken from each colour, 0 to 255 ({@code mean})
 * @param deviation then divides it ({@code deviation})
 * @param scale of likeness (cosine) to exponent, measured with this model ({@code scale}: {@code
 *     0.30:3,0.42:4,0.55:5})
 */
record FaceSettings(
    Path model,
    String sha256,
    List<Double> crop,
    int width,
    int height,
    boolean blueFirst,
    double mean,
    double deviation,
    FaceScale scale) {
  /** The file's name. */
  static final String FILE = "faces.properties";

  private static final int MOST = 1024;

  /**
   * Reads the file's text.
   *
   * @throws UnusableModality names the first line that is missing or cannot be used
   */
  static FaceSettings parse(String text) throws UnusableModality {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text));
    } catch (IOException | IllegalArgumentException problem) {
      throw new UnusableModality(FILE, problem);
    }
    return new FaceSettings(
        read(lines, "model", Path::of),
        read(lines, "sha256", FaceSettings::hash),
        read(lines, "crop", FaceSettings::crop),
        read(lines, "width", FaceSettings::side),
        read(lines, "height", FaceSettings::side),
        read(lines, "colours", FaceSettings::isBlueFirst),
        read(lines, "mean", Double::valueOf),
        read(lines, "deviation", FaceSettings::positive),
        read(lines, "scale", FaceScale::parse));
  }

  private static <T> T read(Properties lines, String name, Function<String, T> reader)
      throws UnusableModality {
    try {
      return reader.apply(lines.getProperty(name, "").strip());
    } catch (IllegalArgumentException unfit) {
      throw new UnusableModality(FILE + ": " + name, unfit);
    }
  }

  private static String hash(String text) {
    return checked(text, text.matches("[0-9a-f]{64}"));
  }

  private static int side(String text) {
    int side = Integer.parseInt(text);
    return checked(side, side >= 8 && side <= MOST);
  }

  private static double positive(String text) {
    double value = Double.parseDouble(text);
    return checked(value, value > 0);
  }

  private static boolean isBlueFirst(String text) {
    return checked(text, text.equals("rgb") || text.equals("bgr")).equals("bgr");
  }

  private static List<Double> crop(String text) {
    List<Double> parts = new ArrayList<>();
    Arrays.stream(text.split(",", -1)).map(Double::valueOf).forEach(parts::add);
    boolean inside =
        parts.size() == 4
            && parts.stream().allMatch(part -> part >= 0 && part <= 1)
            && parts.get(2) > 0
            && parts.get(3) > 0
            && parts.get(0) + parts.get(2) <= 1
            && parts.get(1) + parts.get(3) <= 1;
    return List.copyOf(checked(parts, inside));
  }

  private static <T> T checked(T value, boolean fits) {
    if (!fits) {
      throw new IllegalArgumentException(value.toString());
    }
    return value;
  }
}
