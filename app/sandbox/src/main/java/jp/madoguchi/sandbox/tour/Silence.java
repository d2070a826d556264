package jp.madoguchi.sandbox.tour;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A time in which the screen's thread answered nobody.
 *
 * @param length from the question to its answer
 * @param doing where the thread was, each time it was looked at
 */
record Silence(Duration length, List<StackTraceElement[]> doing) {
  static final Silence NONE = new Silence(Duration.ZERO, List.of());
  static final Comparator<Silence> BY_LENGTH = Comparator.comparing(Silence::length);

  private static final String OURS = "jp.madoguchi.";
  private static final String PULSE = "javafx.scene.Scene$ScenePulseListener";
  private static final int NAMED = 3;

  /** What it was doing, most often first: our own code that it was in, or the part of a pulse. */
  String heldBy() {
    return doing.stream()
        .map(Silence::place)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(NAMED)
        .map(place -> place.getKey() + " ×" + place.getValue())
        .collect(Collectors.joining("、"));
  }

  private static String place(StackTraceElement[] stack) {
    return Arrays.stream(stack)
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .or(() -> partOfPulse(stack))
        .or(() -> Arrays.stream(stack).findFirst())
        .map(Silence::name)
        .orElse("—");
  }

  /** Style, layout or handing over to whoever draws, where the toolkit does it unasked. */
  private static Optional<StackTraceElement> partOfPulse(StackTraceElement[] stack) {
    return IntStream.range(1, stack.length)
        .filter(at -> stack[at].getClassName().equals(PULSE))
        .mapToObj(at -> stack[at - 1])
        .findFirst();
  }

  private static String name(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(type.lastIndexOf('.') + 1) + "." + frame.getMethodName();
  }
}
