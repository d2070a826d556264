package jp.madoguchi.sandbox.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.core.port.Clock;

/**
 * What was pressed and what was seen, step by step, as {@code transcript.md}. Each step is on the
 * disk when it ends, so that a tour that breaks off tells how far it came. One thread.
 */
public final class Transcript {
  private final Path file;
  private final Clock clock;
  private final long start;
  private final List<String> pressed = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private final List<String> times = new ArrayList<>();
  private final List<String> pictures = new ArrayList<>();
  private int number;

  /** Begins a transcript in a folder, in place of an older one. */
  public Transcript(Path folder, Clock clock, String title) throws IOException {
    this.clock = clock;
    start = clock.tick();
    file = folder.resolve("transcript.md");
    Files.createDirectories(folder);
    Files.writeString(file, "# " + title + "\n");
  }

  void pressed(String keys) {
    pressed.add(keys);
  }

  void seen(String text) {
    seen.add(text.replace('\n', ' '));
  }

  void took(String what, Duration time) {
    times.add("%s: %d.%03d s".formatted(what, time.toSeconds(), time.toMillisPart()));
  }

  void picture(String name) {
    pictures.add(name);
  }

  /** Writes down what happened since the last step. */
  void step(String title) throws IOException {
    StringBuilder words = new StringBuilder();
    words.append("\n## %d. %s\n\n`+%s`\n".formatted(++number, title, offset()));
    section(words, "⌨", String.join(" ", pressed));
    seen.forEach(text -> section(words, "👁", text));
    times.forEach(text -> section(words, "⏱", text));
    pictures.forEach(name -> words.append("\n![%s](%s)\n".formatted(title, name)));
    append(words.toString());
    pressed.clear();
    seen.clear();
    times.clear();
    pictures.clear();
  }

  /** Writes down how it ended. */
  public void end(String outcome) throws IOException {
    append("\n---\n\n`+%s` %s\n".formatted(offset(), outcome));
  }

  private static void section(StringBuilder words, String sign, String text) {
    if (!text.isEmpty()) {
      words.append("\n- ").append(sign).append(' ').append(text).append('\n');
    }
  }

  private String offset() {
    Duration since = Duration.ofNanos(clock.tick() - start);
    return String.format(
        Locale.ROOT,
        "%d:%02d.%03d",
        since.toMinutes(),
        since.toSecondsPart(),
        since.toMillisPart());
  }

  private void append(String words) throws IOException {
    Files.writeString(file, words, StandardOpenOption.APPEND);
  }
}
