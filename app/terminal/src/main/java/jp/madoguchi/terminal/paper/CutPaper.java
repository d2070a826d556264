package jp.madoguchi.terminal.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.Entry;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.text.Texts;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfWriter;

/**
 * 文字超過リスト (5.8): what a certificate has no room for, in full, so that it can be written by hand. A
 * sheet of the office's own.
 */
public final class CutPaper {
  private static final float LEFT = 50;
  private static final float WIDTH = PageSize.A4.getWidth() - 2 * LEFT;
  private static final float TOP = 780;
  private static final float FOOT = 60;
  private static final float TITLE = 18;
  private static final float TEXT = 9;
  private static final float LINE = 13;

  private final Texts texts;
  private final Environment environment;
  private final NameOutlines outlines;

  /** Whose words, and which. */
  private record Item(String whose, Entry entry) {}

  public CutPaper(Texts texts, Environment environment, NameOutlines outlines) {
    this.texts = texts;
    this.environment = environment;
    this.outlines = outlines;
  }

  /**
   * @param font the name font's file
   * @param cut the labels of what does not fit
   * @throws IOException the font cannot be read
   */
  public byte[] pdf(Path font, Certificate certificate, List<String> cut) throws IOException {
    Typeface type = new Typeface(font);
    ByteArrayOutputStream target = new ByteArrayOutputStream();
    Document document = new Document(PageSize.A4);
    PdfWriter writer = PdfWriter.getInstance(document, target);
    if (environment == Environment.SANDBOX) {
      writer.setPageEvent(new Watermark(type, texts.get("paper.sandbox")));
    }
    document.open();
    document.addTitle("文字超過リスト");
    Ink ink = new Ink(writer.getDirectContent(), type, outlines);
    ink.write("文字超過リスト", LEFT, TOP, TITLE);
    ink.write(certificate.request().kind().title() + "に収まらない項目の全文", LEFT, TOP - 24, TEXT);
    float at = TOP - 50;
    for (Item item : items(certificate, cut)) {
      List<String> lines = Measured.text(item.entry().words(), WIDTH, outlines).lines();
      if (at - (lines.size() + 1) * LINE < FOOT && at < TOP - LINE) {
        document.newPage();
        at = TOP;
      }
      ink.write("宛名番号 " + item.whose() + "　" + item.entry().label(), LEFT, at, TEXT);
      for (String line : lines) {
        at -= LINE;
        ink.write(line, LEFT, at, TEXT);
      }
      at -= 2 * LINE;
    }
    writer.setPageEmpty(false);
    document.close();
    return target.toByteArray();
  }

  private static List<Item> items(Certificate certificate, List<String> cut) {
    String first = certificate.people().getFirst().number().digits();
    return Stream.concat(
            certificate.shared().stream().map(entry -> new Item(first, entry)),
            certificate.people().stream()
                .flatMap(person ->
                    person.entries().stream()
                        .map(entry -> new Item(person.number().digits(), entry))))
        .filter(item -> cut.contains(item.entry().label()))
        .toList();
  }
}
