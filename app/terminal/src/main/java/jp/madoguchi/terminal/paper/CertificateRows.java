package jp.madoguchi.terminal.paper;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.Entry;
import jp.madoguchi.terminal.name.NameOutlines;

/**
 * The fields of a certificate, divided into pages. A person is not divided where they fit a page;
 * of several people on sheets of their own each begins a page.
 */
final class CertificateRows {
  private static final float ONE_LINE = 24;
  private static final float SPACING = 1.3f;
  private static final float ABOVE_AND_BELOW = 12;
  private static final float GAP = 10;

  /** A remark that is longer goes on in a field below, which may stand on another page. */
  private static final int MOST_LINES = 10;

  private final NameOutlines outlines;
  private final float width;
  private final float height;
  private final float last;

  /**
   * A field as it stands on the page.
   *
   * @param top how far below the page's first one, in points
   */
  record Row(Entry entry, Measured value, float top) {
    float height() {
      return Math.max(ONE_LINE, value.lines().size() * value.size() * SPACING + ABOVE_AND_BELOW);
    }
  }

  /**
   * @param width of a value
   * @param height that a page has for fields
   * @param last so much less on the last page, where the sentence stands
   */
  CertificateRows(NameOutlines outlines, float width, float height, float last) {
    this.outlines = outlines;
    this.width = width;
    this.height = height;
    this.last = last;
  }

  List<List<Row>> pages(Certificate certificate) {
    boolean apart = !certificate.request().kind().together();
    Sheets sheets = new Sheets();
    sheets.add(rows(certificate.shared()));
    for (Certificate.Person person : certificate.people()) {
      List<Row> rows = rows(person.entries());
      sheets.begin(apart, size(rows));
      sheets.add(rows);
    }
    return sheets.finish();
  }

  /** The pages while they are filled. */
  private final class Sheets {
    private final List<List<Row>> pages = new ArrayList<>();
    private List<Row> page = new ArrayList<>();
    private float at;

    /** A person who does not fit below those before begins a page. */
    void begin(boolean apart, float size) {
      if (!page.isEmpty() && (apart || at + GAP + size > height)) {
        turn();
      } else if (!page.isEmpty()) {
        at += GAP;
      }
    }

    void add(List<Row> rows) {
      for (Row row : rows) {
        if (at + row.height() > height) {
          turn();
        }
        page.add(new Row(row.entry(), row.value(), at));
        at += row.height();
      }
    }

    private void turn() {
      pages.add(page);
      page = new ArrayList<>();
      at = 0;
    }

    List<List<Row>> finish() {
      pages.add(page);
      if (at > height - last) {
        pages.add(List.of());
      }
      return pages;
    }
  }

  private List<Row> rows(List<Entry> entries) {
    return entries.stream().flatMap(entry -> rows(entry).stream()).toList();
  }

  private List<Row> rows(Entry entry) {
    if (entry.form() != Entry.Form.TEXT) {
      return List.of(new Row(entry, Measured.of(entry.words(), width, outlines), 0));
    }
    Measured all = Measured.text(entry.words(), width, outlines);
    List<Row> rows = new ArrayList<>();
    for (int from = 0; from < all.lines().size(); from += MOST_LINES) {
      int to = Math.min(from + MOST_LINES, all.lines().size());
      rows.add(new Row(entry, new Measured(all.lines().subList(from, to), all.size(), false), 0));
    }
    return rows;
  }

  private static float size(List<Row> rows) {
    return (float) rows.stream().mapToDouble(Row::height).sum();
  }
}
