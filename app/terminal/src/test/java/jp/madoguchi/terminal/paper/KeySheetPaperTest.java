package jp.madoguchi.terminal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class KeySheetPaperTest {
  private static final Path FONT = Fonts.nameFontFile().orElseThrow();

  private static String page(String language, Environment environment) throws IOException {
    Texts texts = new Texts(Locale.forLanguageTag(language));
    try (PdfReader reader = new PdfReader(new KeySheetPaper(texts, environment).pdf(FONT))) {
      assertEquals(1, reader.getNumberOfPages());
      return new PdfTextExtractor(reader).getTextFromPage(1).replaceAll("\\s", "");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void everyCommandStandsOnItWithItsKey(String language) throws Exception {
    Texts texts = new Texts(Locale.forLanguageTag(language));
    String page = page(language, Environment.PRODUCTION);
    for (Command command : Command.values()) {
      String line = command.keyName() + texts.get(command.textKey());
      assertTrue(page.contains(line.replaceAll("\\s", "")), line);
    }
  }

  @Test
  void aSheetFromASandboxSaysSo() throws Exception {
    assertTrue(page("ja", Environment.SANDBOX).contains("練習"));
    assertFalse(page("ja", Environment.PRODUCTION).contains("練習"));
  }

  @Test
  void theFontIsInside() throws Exception {
    Texts texts = new Texts(Locale.JAPANESE);
    byte[] pdf = new KeySheetPaper(texts, Environment.PRODUCTION).pdf(FONT);
    try (PdfReader reader = new PdfReader(pdf)) {
      boolean embedded = false;
      for (int i = 0; i < reader.getXrefSize(); i++) {
        embedded |=
            reader.getPdfObject(i) instanceof PdfDictionary each
                && each.contains(PdfName.FONTFILE2);
      }
      assertTrue(embedded);
    }
  }

  @Test
  void withoutTheFontNothingIsMade() {
    KeySheetPaper inTest = new KeySheetPaper(new Texts(Locale.JAPANESE), Environment.PRODUCTION);
    assertThrows(IOException.class, () -> inTest.pdf(Path.of("no-such-font.ttf")));
  }
}
