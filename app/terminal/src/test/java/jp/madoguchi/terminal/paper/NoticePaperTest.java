package jp.madoguchi.terminal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Letter;
import jp.madoguchi.core.notice.Letter.Addressee;
import jp.madoguchi.core.notice.Letter.Item;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.notice.NoticeNumber;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class NoticePaperTest {
  private static final Path FONT = Fonts.nameFontFile().orElseThrow();
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);
  private static final NoticeNumber NUMBER =
      new NoticeNumber(LocalDate.of(2026, 11, 23), new TerminalId("MADO-01"), 3);
  private static final Certifier MAYOR = new Certifier("汐見市長", new ExactText("見本　太郎"));

  /** U+9089 with an ideographic variation selector, and a character beyond the basic plane. */
  private static final String NAME = "架空　\u9089\uDB40\uDD10\uD842\uDFB7子";

  private final NameOutlines outlines;

  NoticePaperTest() throws IOException {
    outlines = new NameOutlines(FONT);
  }

  private static Letter letter(List<Item> items) {
    return new Letter(
        new Ulid("01J00000000000000000000001"),
        NoticeKind.HEAD_CHANGED,
        List.of(AddressNumber.of(1)),
        2,
        new Addressee("999-0001", "架空県汐見市港町三丁目１２番５号", "汐見コーポ港町２０３号", new ExactText(NAME)),
        List.of(
            "世帯主であった方の異動により、下記のとおり、あなたを世帯主として職権で住民票に記載しましたので、通知します。",
            "記載に誤りがあると思われるときは、本人であることを確認できる書類をお持ちのうえ、下記までお申し出ください。"),
        items);
  }

  private static List<Item> items() {
    return List.of(
        new Item("新しい世帯主", new ExactText(NAME)),
        new Item("変更年月日", new ExactText("令和8年11月20日")),
        new Item("住所", new ExactText("架空県汐見市港町三丁目１２番５号　汐見コーポ港町２０３号")));
  }

  private byte[] made(Letter letter, Environment environment) throws IOException {
    byte[] pdf =
        new NoticePaper(new Texts(Locale.JAPAN), environment, outlines, "汐見市　市民課")
            .pdf(FONT, letter, NUMBER, MAYOR);
    if (PICTURES.isPresent()) {
      Files.createDirectories(PICTURES.get());
      Files.write(PICTURES.get().resolve("letter-" + letter.items().size() + ".pdf"), pdf);
    }
    return pdf;
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("[\\s\u3000]", ""));
      }
    }
    return pages;
  }

  @Test
  void saysToWhomFromWhomWhenAndWhat() throws Exception {
    String page = pages(made(letter(items()), Environment.PRODUCTION)).getFirst();
    for (String words :
        List.of(
            "〒999-0001",
            "架空県汐見市港町三丁目１２番５号",
            "様",
            "20261123-MADO-01-003",
            "令和8年11月23日",
            "汐見市長見本太郎",
            "世帯主変更通知書",
            "新しい世帯主",
            "以上",
            "お問い合わせ先汐見市市民課")) {
      assertTrue(page.contains(words), words + " in " + page);
    }
    assertFalse(page.contains("練習"), page);
    assertFalse(page.contains("標準仕様書"), "clauses are for the office");
  }

  @Test
  void carriesTheMarkOfItsSheetOnEachPage() throws Exception {
    List<Item> many = Collections.nCopies(30, new Item("項目", new ExactText("値")));
    byte[] pdf = made(letter(many), Environment.PRODUCTION);
    assertEquals(2, pages(pdf).size());
    assertEquals(Optional.of(NUMBER.mark(letter(many).digest())), PaperMark.carriedBy(pdf));
    assertTrue(pages(pdf).getLast().contains("2/2"));
    assertTrue(pages(pdf).getLast().contains("20261123-MADO-01-003"));
  }

  @Test
  void embedsItsFont() throws Exception {
    try (PDDocument document = Loader.loadPDF(made(letter(items()), Environment.PRODUCTION))) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        PDFont font = resources.getFont(name);
        assertTrue(font.isEmbedded(), font.getName());
      }
    }
  }

  @Test
  void isFitToBeKept() throws Exception {
    for (Environment environment : Environment.values()) {
      Path file = Files.createTempFile("letter", ".pdf");
      try {
        Files.write(file, made(letter(items()), environment));
        assertEquals(
            List.of(),
            PreflightParser.validate(file.toFile()).getErrorsList().stream()
                .map(error -> error.getErrorCode() + " " + error.getDetails())
                .toList());
      } finally {
        Files.delete(file);
      }
    }
  }

  /** A letter that was only looked at. */
  @Nested
  class ASpecimen {
    private byte[] specimen() throws IOException {
      return new NoticePaper(new Texts(Locale.JAPAN), Environment.SANDBOX, outlines, "汐見市　市民課")
          .specimen(FONT, letter(items()), NUMBER.day(), MAYOR);
    }

    @Test
    void passesForNoSheet() throws Exception {
      assertEquals(Optional.empty(), PaperMark.carriedBy(specimen()));
      assertFalse(pages(specimen()).getFirst().contains(NUMBER.text()));
    }

    @Test
    void saysOfASandboxThatItIsPractice() throws Exception {
      String practice = new Texts(Locale.JAPAN).get("paper.sandbox");
      assertTrue(pages(specimen()).getFirst().contains(practice), practice);
    }
  }
}
