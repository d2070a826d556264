package jp.madoguchi.core.intake;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of a format, as their senders write them. */
final class SampleFiles {
  private SampleFiles() {}

  /** With the heading, where the format has one. */
  static byte[] of(Format format, String... lines) {
    String heading =
        format.columns().stream().map(Column::name).collect(Collectors.joining(",", "", "\r\n"));
    String body = Stream.of(lines).collect(Collectors.joining("\r\n"));
    boolean headed = format.layout().equals(new Layout.Csv(true));
    return ((headed ? heading : "") + body).getBytes(format.charset());
  }

  /** A line of fixed columns in bytes; what is not given is blank. */
  static String fixed(Format format, Map<String, String> cells) {
    StringBuilder line = new StringBuilder();
    List<Column> columns = format.columns();
    for (Column column : columns) {
      String cell = cells.getOrDefault(column.name(), "");
      line.append(cell).append(" ".repeat(column.width() - size(cell, format.charset())));
    }
    return line.toString();
  }

  private static int size(String text, Charset charset) {
    return text.getBytes(charset).length;
  }
}
