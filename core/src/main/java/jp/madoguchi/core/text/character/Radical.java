package jp.madoguchi.core.text.character;

import java.text.Normalizer;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Where a character stands in a dictionary by shape: its radical, and the strokes beside it.
 *
 * @param number of the 214 radicals of 康熙字典 (部首), from 1
 * @param rest 内画数, at most 99
 */
public record Radical(int number, int rest) {
  /** How many radicals there are. */
  public static final int COUNT = 214;

  private static final int FIRST_SIGN = 0x2F00;
  private static final int MOST_STROKES = 99;

  public Radical {
    if (number < 1 || number > COUNT || rest < 0 || rest > MOST_STROKES) {
      throw new IllegalArgumentException("no radical: " + number + "." + rest);
    }
  }

  /** Reads two numbers; empty where they are none of a radical. */
  static Optional<Radical> parse(String number, String rest) {
    if (!number.matches("\\d{1,3}") || !rest.matches("\\d{1,2}")) {
      return Optional.empty();
    }
    int radical = Integer.parseInt(number);
    return radical < 1 || radical > COUNT
        ? Optional.empty()
        : Optional.of(new Radical(radical, Integer.parseInt(rest)));
  }

  /** The character that is this radical: 辵 of the one with number 162. */
  public static String character(int number) {
    return Normalizer.normalize(Character.toString(FIRST_SIGN + number - 1), Normalizer.Form.NFKC);
  }

  /** The number of the radical that this character is. */
  static Optional<Integer> numbered(String character) {
    String known = Normalizer.normalize(character, Normalizer.Form.NFKC);
    return IntStream.rangeClosed(1, COUNT)
        .boxed()
        .filter(number -> character(number).equals(known))
        .findFirst();
  }

  @Override
  public String toString() {
    return number + "." + rest;
  }
}
