package jp.madoguchi.sandbox.name;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Five hundred made-up names of which each is hard to draw, by what makes it hard. */
final class HardNames {
  /** The kind whose names have something that the name font lacks. */
  static final String LACKING = "lacking";

  private HardNames() {}

  /** A name and what is hard about it. */
  record HardName(String kind, String name) {
    @Override
    public String toString() {
      return kind + " " + name;
    }
  }

  static List<HardName> all() throws IOException {
    try (InputStream file = HardNames.class.getResourceAsStream("hard-names.tsv")) {
      String lines =
          new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return lines
          .lines()
          .map(line -> line.split("\t"))
          .map(parts -> new HardName(parts[0], parts[1]))
          .toList();
    }
  }
}
