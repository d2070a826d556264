package jp.madoguchi.terminal.paper;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Entry;
import jp.madoguchi.terminal.name.NameOutlines;

/**
 * The fields of a certificate, divided into pages. A person is not divided where they fit a page;
 * of several people on sheets of their own each begins a page.
 */
final class CertificateRows {
  static final float ONE_LINE = 24;
  static final float TWO_LINES = 32;
  private static final float GAP = 10;

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
      return value.lines().size() > 1 ? TWO_LINES : ONE_LINE;
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
    boolean apart = certificate.request().kind() != CertificateKind.HOUSEHOLD;
    List<List<Row>> pages = new ArrayList<>();
    List<Row> page = new ArrayList<>();
    float at = add(certificate.shared(), page, 0);
    for (Certificate.Person person : certificate.people()) {
      boolean begins = apart ? !page.isEmpty() : at + size(person.entries()) > height;
      if (begins) {
        pages.add(page);
        page = new ArrayList<>();
        at = 0;
      }
      at = add(person.entries(), page, at == 0 ? 0 : at + GAP);
    }
    pages.add(page);
    if (at > height - last) {
      pages.add(List.of());
    }
    return pages;
  }

  private float add(List<Entry> entries, List<Row> page, float top) {
    float at = top;
    for (Entry entry : entries) {
      Row row = row(entry, at);
      page.add(row);
      at += row.height();
    }
    return at;
  }

  private float size(List<Entry> entries) {
    return (float) entries.stream().mapToDouble(entry -> row(entry, 0).height()).sum() + GAP;
  }

  private Row row(Entry entry, float top) {
    return new Row(entry, Measured.of(entry.words(), width, outlines), top);
  }
}
