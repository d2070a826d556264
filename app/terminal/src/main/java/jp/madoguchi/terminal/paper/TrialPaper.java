package jp.madoguchi.terminal.paper;

import java.io.IOException;
import java.nio.file.Path;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.terminal.text.Texts;
import org.openpdf.text.Paragraph;

/** A sheet to try a printer and its tray with; it holds no personal data. */
public final class TrialPaper {
  private static final float MARGIN = 60;
  private static final float TITLE = 20;
  private static final float TEXT = 12;

  private final Texts texts;
  private final Environment environment;

  public TrialPaper(Texts texts, Environment environment) {
    this.texts = texts;
    this.environment = environment;
  }

  /**
   * @param font the name font's file
   * @param printer its name
   * @throws IOException the font cannot be read
   */
  public byte[] pdf(Path font, Paper paper, String printer) throws IOException {
    return new Sheet(texts, environment, MARGIN, TITLE)
        .pdf(
            font,
            texts.get("printers.try"),
            (document, type) -> {
              for (String words :
                  new String[] {
                    texts.get("printers.try.words", printer, texts.get("paper.kind." + paper)),
                    texts.get("printers.try.check")
                  }) {
                Paragraph line = new Paragraph(words, type.size(TEXT));
                line.setSpacingBefore(TEXT);
                document.add(line);
              }
            });
  }
}
