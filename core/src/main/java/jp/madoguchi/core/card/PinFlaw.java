package jp.madoguchi.core.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Why somebody may not choose a PIN. A card takes any 6 to 8 digits (SP 800-73-4 part 2, 2.4.3);
 * these are the ones that whoever finds the card tries first. Works on what was typed and keeps
 * nothing of it.
 */
public enum PinFlaw {
  /** It is not 6 to 8 digits. */
  LENGTH,
  /** One digit again and again, or two or three in turns: 777777, 121212, 123123. */
  REPEATED,
  /** Each digit is the one before and one more, or one less: 123456, 98765432. */
  STEPS,
  /** It can be read as a day: 19600401, 600401, 04011960, or with an era 3500401. */
  DATE,
  /** It is the one that is to be replaced. */
  SAME,
  /** It was not typed the same way twice. */
  DIFFERENT;

  private static final int FEWEST = 6;
  private static final int MOST_TURNS = 3;
  private static final int SHORT_DAY = 6;
  private static final int ERA_DAY = 7;
  private static final int ERAS = 5;
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2099;

  /**
   * The first flaw of what was typed; the arrays stay the caller's.
   *
   * @param old the PIN that counts now
   * @param fresh the PIN that is to count
   * @param again the same once more
   */
  public static Optional<PinFlaw> of(char[] old, char[] fresh, char[] again) {
    return of(fresh)
        .or(() -> Arrays.equals(old, fresh) ? Optional.of(SAME) : Optional.empty())
        .or(() -> Arrays.equals(fresh, again) ? Optional.empty() : Optional.of(DIFFERENT));
  }

  private static Optional<PinFlaw> of(char[] typed) {
    if (typed.length < FEWEST || typed.length > Pin.PADDED || !areDigits(typed)) {
      return Optional.of(LENGTH);
    }
    if (IntStream.rangeClosed(1, MOST_TURNS).anyMatch(turn -> repeats(typed, turn))) {
      return Optional.of(REPEATED);
    }
    if (steps(typed, 1) || steps(typed, -1)) {
      return Optional.of(STEPS);
    }
    return isDay(typed) ? Optional.of(DATE) : Optional.empty();
  }

  private static boolean areDigits(char[] typed) {
    return IntStream.range(0, typed.length).allMatch(i -> typed[i] >= '0' && typed[i] <= '9');
  }

  private static boolean repeats(char[] typed, int turn) {
    return IntStream.range(turn, typed.length).allMatch(i -> typed[i] == typed[i - turn]);
  }

  private static boolean steps(char[] typed, int by) {
    return IntStream.range(1, typed.length).allMatch(i -> typed[i] - typed[i - 1] == by);
  }

  private static boolean isDay(char[] typed) {
    return switch (typed.length) {
      case SHORT_DAY -> isDay(2000 + number(typed, 0, 2), typed, 2);
      case ERA_DAY ->
          number(typed, 0, 1) >= 1
              && number(typed, 0, 1) <= ERAS
              && isDay(2000 + number(typed, 1, 2), typed, 3);
      default ->
          isYear(number(typed, 0, 4)) && isDay(number(typed, 0, 4), typed, 4)
              || isYear(number(typed, 4, 4)) && isDay(number(typed, 4, 4), typed, 0);
    };
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static boolean isDay(int year, char[] typed, int at) {
    try {
      // Where the century is not known, a leap day counts as one.
      int month = number(typed, at, 2);
      int day = number(typed, at + 2, 2);
      return LocalDate.of(month == 2 && day == 29 ? 2000 : year, month, day).getDayOfMonth() > 0;
    } catch (DateTimeException noDay) {
      return false;
    }
  }

  private static int number(char[] typed, int from, int digits) {
    int number = 0;
    for (int i = from; i < from + digits; i++) {
      number = number * 10 + typed[i] - '0';
    }
    return number;
  }
}
