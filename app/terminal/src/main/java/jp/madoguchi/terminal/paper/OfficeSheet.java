package jp.madoguchi.terminal.paper;

import java.util.List;
import jp.madoguchi.core.cbor.CborWriter;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * What a sheet for the office's own use (確認用帳票, 20.0.1) says. Whatever may not be seen has become
 * the words that say so.
 *
 * @param said sentences below the title
 */
public record OfficeSheet(String title, List<String> said, List<Part> parts) {
  /** A heading and its lines. */
  public record Part(String title, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** One line of a part. */
  public record Line(String label, String value) {}

  public OfficeSheet {
    said = List.copyOf(said);
    parts = List.copyOf(parts);
  }

  /** SHA-256 of all that stands on it. */
  public Bytes digest() {
    CborWriter out = new CborWriter();
    out.array(3).text(title);
    out.array(said.size());
    said.forEach(out::text);
    out.array(parts.size());
    for (Part part : parts) {
      out.array(2).text(part.title());
      out.array(part.lines().size());
      part.lines().forEach(line -> out.array(2).text(line.label()).text(line.value()));
    }
    return Sha256.of(out.toBytes());
  }
}
