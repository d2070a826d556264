package jp.madoguchi.storage.terminal;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/** Constants by the numbers under which they are stored. Public for the generated tables only. */
public final class Codes {
  private Codes() {}

  /**
   * The constant with this number.
   *
   * @throws IllegalArgumentException there is none
   */
  public static <E> E of(E[] constants, ToIntFunction<E> number, int code) {
    return Arrays.stream(constants)
        .filter(constant -> number.applyAsInt(constant) == code)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no constant has the number " + code));
  }
}
