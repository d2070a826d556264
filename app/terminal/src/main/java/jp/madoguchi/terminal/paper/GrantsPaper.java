package jp.madoguchi.terminal.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jp.madoguchi.core.admission.Grant;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.terminal.admission.GrantWords;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.text.Texts;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The register of grants (管理簿) on A4 pages, as it stands on the screen. */
public final class GrantsPaper {
  private static final float MARGIN = 48;
  private static final float TITLE = 18;
  private static final float TEXT = 10;
  private static final float PADDING = 3.5f;
  private static final float[] COLUMNS = {3, 2, 2.5f, 4, 4.5f};

  private final Texts texts;
  private final Environment environment;
  private final List<Grant> grants;

  public GrantsPaper(Texts texts, Environment environment, List<Grant> grants) {
    this.texts = texts;
    this.environment = environment;
    this.grants = grants;
  }

  /**
   * The register as PDF, the font embedded.
   *
   * @param font the name font's file
   * @throws IOException the font cannot be read
   */
  public byte[] pdf(Path font) throws IOException {
    return new Sheet(texts, environment, MARGIN, TITLE)
        .pdf(font, texts.get("grants.title"), (document, type) -> document.add(table(type)));
  }

  private PdfPTable table(Typeface type) {
    PdfPTable table = new PdfPTable(COLUMNS);
    table.setWidthPercentage(100);
    table.setSpacingBefore(TITLE);
    table.setHeaderRows(1);
    for (String key :
        List.of("grants.at", "grants.act", "grants.by", "grants.about", "grants.card")) {
      table.addCell(cell(texts.get(key), type));
    }
    for (Grant grant : grants) {
      table.addCell(cell(RecordWords.moment(grant.at()), type));
      table.addCell(cell(texts.get("grants." + grant.act()), type));
      table.addCell(cell(grant.by().value(), type));
      table.addCell(cell(GrantWords.about(texts, grant), type));
      table.addCell(cell(GrantWords.wholeCard(texts, grant), type));
    }
    return table;
  }

  private static PdfPCell cell(String words, Typeface type) {
    return Sheet.cell(new Phrase(words, type.size(TEXT)), PADDING);
  }
}
