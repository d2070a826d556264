package jp.madoguchi.core.address;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.address.ImportReport.Reason;

/**
 * Splits bytes into lines, and lines into columns. A line is decoded by itself, so that damaged
 * bytes cost one line only; in CP932 and UTF-8 no character holds the byte of a line feed.
 */
final class CsvLines {
  private static final int LONGEST = 8192;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputStream source;
  private final CharsetDecoder decoder;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);

  CsvLines(InputStream source, Charset charset) {
    this.source = source;
    this.decoder = charset.newDecoder();
  }

  CsvLine next() throws IOException {
    bytes.reset();
    long length = 0;
    int next = source.read();
    if (next < 0) {
      return new CsvLine.End();
    }
    for (; next >= 0 && next != '\n'; next = source.read()) {
      if (length++ < LONGEST) {
        bytes.write(next);
      }
    }
    return length > LONGEST ? new CsvLine.Flawed(Reason.TOO_LONG) : decode();
  }

  private CsvLine decode() {
    try {
      String line = decoder.decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
      int start = line.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
      return split(line.substring(start, line.endsWith("\r") ? line.length() - 1 : line.length()));
    } catch (CharacterCodingException e) {
      return new CsvLine.Flawed(Reason.NOT_TEXT);
    }
  }

  private static CsvLine split(String line) {
    List<String> columns = new ArrayList<>(15);
    int at = 0;
    while (true) {
      boolean quoted = at < line.length() && line.charAt(at) == '"';
      int end = quoted ? line.indexOf('"', at + 1) : line.indexOf(',', at);
      if (quoted && (end < 0 || end + 1 < line.length() && line.charAt(end + 1) != ',')) {
        return new CsvLine.Flawed(Reason.BAD_QUOTES);
      }
      int close = end < 0 ? line.length() : end;
      String column = line.substring(quoted ? at + 1 : at, close);
      if (column.indexOf('"') >= 0) {
        return new CsvLine.Flawed(Reason.BAD_QUOTES);
      }
      columns.add(column);
      int comma = quoted ? end + 1 : close;
      if (comma >= line.length()) {
        return new CsvLine.Columns(columns);
      }
      at = comma + 1;
    }
  }
}
