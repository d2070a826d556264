package jp.madoguchi.terminal.paper;

import java.io.IOException;
import java.nio.file.Path;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

/** The key sheet on one A4 page, to lie beside the keyboard. */
public final class KeySheetPaper {
  private static final float MARGIN = 30;
  private static final float TITLE = 20;
  private static final float HEADING = 11;
  private static final float TEXT = 9.2f;
  private static final float PADDING = 0.8f;
  private static final float[] COLUMNS = {1, 3};

  private final Texts texts;
  private final Environment environment;

  public KeySheetPaper(Texts texts, Environment environment) {
    this.texts = texts;
    this.environment = environment;
  }

  /**
   * The sheet as PDF, the font embedded.
   *
   * @param font the name font's file
   * @throws IOException the font cannot be read
   */
  public byte[] pdf(Path font) throws IOException {
    return new Sheet(texts, environment, MARGIN, TITLE)
        .pdf(font, texts.get("keysheet.title"), this::fill);
  }

  private void fill(Document document, Typeface type) {
    for (Command.Group group : Command.Group.values()) {
      Paragraph heading = new Paragraph(texts.get("keysheet." + group), type.size(HEADING));
      heading.setSpacingBefore(HEADING);
      heading.setSpacingAfter(PADDING);
      document.add(heading);
      document.add(table(group, type));
    }
    Paragraph fields = new Paragraph(texts.get("keysheet.fields"), type.size(TEXT));
    fields.setSpacingBefore(HEADING);
    document.add(fields);
  }

  private PdfPTable table(Command.Group group, Typeface type) {
    PdfPTable table = new PdfPTable(COLUMNS);
    table.setWidthPercentage(100);
    for (Command command : Command.values()) {
      if (command.group() == group) {
        table.addCell(cell(command.keyName(), type));
        table.addCell(cell(texts.get(command.textKey()), type));
      }
    }
    return table;
  }

  private static PdfPCell cell(String words, Typeface type) {
    return Sheet.cell(new Phrase(words, type.size(TEXT)), PADDING);
  }
}
