package jp.madoguchi.terminal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Point;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Certifier;
import jp.madoguchi.core.certificate.Entry;
import jp.madoguchi.core.certificate.IssueNumber;
import jp.madoguchi.core.certificate.Seal;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.preflight.parser.PreflightParser;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class CertificatePaperTest {
  private static final Path FONT = Fonts.nameFontFile().orElseThrow();
  private static final String FIRST = "01J00000000000000000000001";
  private static final String SECOND = "01J00000000000000000000002";
  private static final IssueNumber NUMBER =
      new IssueNumber(LocalDate.of(2026, 11, 23), "汐見市", "本庁1", "プリンタ001", 11);
  private static final Certifying MAYOR =
      new Certifying(new Certifier("汐見市長", new ExactText("見本　太郎")), Optional.empty());

  private final NameOutlines outlines;

  CertificatePaperTest() throws IOException {
    outlines = new NameOutlines(FONT);
  }

  private static Entry entry(String label, String value) {
    return new Entry(label, new ExactText(value), Entry.Form.FIELD);
  }

  private static List<Entry> person(String name) {
    List<Entry> entries = new ArrayList<>(List.of(entry("氏名", name), entry("住所", "架空県汐見市港町３番")));
    IntStream.range(0, 10).forEach(i -> entries.add(entry("項目" + i, "値" + i)));
    entries.add(new Entry("本籍", ExactText.EMPTY, Entry.Form.OMITTED));
    return entries;
  }

  private static Certificate certificate(
      String id, CertificateKind kind, Applicant.Claim claim, String... names) {
    List<AddressNumber> people =
        IntStream.rangeClosed(1, names.length).mapToObj(AddressNumber::of).toList();
    return new Certificate(
        new CertificateRequest(
            new Ulid(id),
            kind,
            people,
            Set.of(),
            new Applicant(claim, new ExactText("窓口　花子"), Applicant.Proof.LICENCE)),
        List.of(),
        IntStream.range(0, names.length)
            .mapToObj(i -> new Certificate.Person(people.get(i), 1, person(names[i])))
            .toList(),
        false);
  }

  private static Certificate of(String... names) {
    return certificate(FIRST, CertificateKind.RESIDENT, Applicant.Claim.SELF, names);
  }

  private CertificatePaper.Made made(Certificate certificate, Environment environment)
      throws IOException {
    return new CertificatePaper(new Texts(Locale.JAPAN), environment, outlines)
        .pdf(FONT, certificate, NUMBER, MAYOR);
  }

  private List<String> pages(Certificate certificate) throws IOException {
    return pages(made(certificate, Environment.PRODUCTION).pdf());
  }

  private static List<String> pages(byte[] pdf) throws IOException {
    List<String> pages = new ArrayList<>();
    try (PdfReader reader = new PdfReader(pdf)) {
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        pages.add(new PdfTextExtractor(reader).getTextFromPage(page).replaceAll("\\s", ""));
      }
    }
    return pages;
  }

  private static void lay(String name, byte[] pdf) throws IOException {
    String folder = System.getProperty("madoguchi.pictures", "");
    if (!folder.isEmpty()) {
      Files.write(Files.createDirectories(Path.of(folder)).resolve(name + ".pdf"), pdf);
    }
  }

  @Test
  void whatIsOnItCanBeReadOut() throws Exception {
    String page = pages(of("架空　花子")).getFirst();
    for (String words :
        List.of(
            "住民票",
            "氏名",
            "架空　花子",
            "架空県汐見市港町３番",
            "【省略】",
            CertificateKind.RESIDENT.sentence(),
            "令和8年11月23日",
            "汐見市長　見本　太郎",
            "20261123汐見市本庁1プリンタ0010111/1")) {
      assertTrue(page.contains(words), words + " in " + page);
    }
  }

  @Test
  void onlyWhatAnotherOfficeAskedForSaysSo() throws Exception {
    assertFalse(pages(of("架空　花子")).getFirst().contains("公用"));
    assertTrue(
        pages(certificate(FIRST, CertificateKind.RESIDENT, Applicant.Claim.OFFICE, "架空　花子"))
            .getFirst()
            .contains("公用"));
  }

  @Test
  void aSheetFromASandboxSaysSo() throws Exception {
    assertTrue(pages(made(of("架空　花子"), Environment.SANDBOX).pdf()).getFirst().contains("練習"));
    assertFalse(pages(of("架空　花子")).getFirst().contains("練習"));
  }

  @Test
  void aSheetFromASandboxHasNoPageMore() throws Exception {
    Certificate certificate = of("架空　花子", "架空　次郎");
    CertificatePaper.Made made = made(certificate, Environment.SANDBOX);
    assertEquals(2, made.pages());
    assertEquals(2, pages(made.pdf()).size());
    assertEquals(Optional.of(NUMBER.mark(certificate.digest())), PaperMark.carriedBy(made.pdf()));
  }

  @Test
  void noPageOfASpecimenPassesForACopy() throws Exception {
    byte[] specimen =
        new CertificatePaper(new Texts(Locale.JAPAN), Environment.PRODUCTION, outlines)
            .specimen(FONT, of("架空　花子"), NUMBER.day(), MAYOR)
            .pdf();
    assertEquals(Optional.empty(), PaperMark.carriedBy(specimen));
    assertFalse(pages(specimen).getFirst().contains(NUMBER.terminal()));
  }

  @Nested
  class TheSeal {
    private static final int DOTS = 300;
    private static final int A_MILLIMETRE = 12;

    /** All black, but for a square in its middle. */
    private static Seal seal() {
      byte[] rows = new byte[DOTS * Seal.width(DOTS)];
      for (int y = 0; y < DOTS; y++) {
        for (int x = 0; x < DOTS; x++) {
          if (Math.abs(x - DOTS / 2) > 40 || Math.abs(y - DOTS / 2) > 40) {
            rows[y * Seal.width(DOTS) + x / 8] |= (byte) (0x80 >>> x % 8);
          }
        }
      }
      return new Seal(DOTS, Bytes.of(rows), 21);
    }

    private byte[] sealed(Optional<Seal> seal) throws IOException {
      return new CertificatePaper(new Texts(Locale.JAPAN), Environment.PRODUCTION, outlines)
          .pdf(FONT, of("架空　花子"), NUMBER, new Certifying(MAYOR.certifier(), seal))
          .pdf();
    }

    /** Dots that are pure black, in the lower half of the first page, at 12 to a millimetre. */
    private static List<Point> black(byte[] pdf) throws IOException {
      List<Point> found = new ArrayList<>();
      try (PDDocument document = Loader.loadPDF(pdf)) {
        BufferedImage page =
            new PDFRenderer(document).renderImageWithDPI(0, A_MILLIMETRE * 25.4f, ImageType.BINARY);
        int middle = page.getHeight() / 2;
        for (int y = middle; y < page.getHeight(); y++) {
          for (int x = 0; x < page.getWidth(); x++) {
            if ((page.getRGB(x, y) & 0xFF) == 0) {
              found.add(new Point(x, y));
            }
          }
        }
      }
      return found;
    }

    @Test
    void isPrintedInBlackInItsTrueSize() throws Exception {
      byte[] with = sealed(Optional.of(seal()));
      lay("certificate-sealed", with);
      List<Point> dots = new ArrayList<>(black(with));
      dots.removeAll(Set.copyOf(black(sealed(Optional.empty()))));
      int left = dots.stream().mapToInt(dot -> dot.x).min().orElseThrow();
      int right = dots.stream().mapToInt(dot -> dot.x).max().orElseThrow();
      int upper = dots.stream().mapToInt(dot -> dot.y).min().orElseThrow();
      int lower = dots.stream().mapToInt(dot -> dot.y).max().orElseThrow();
      assertEquals(21.0, (right - left + 1.0) / A_MILLIMETRE, 0.3);
      assertEquals(21.0, (lower - upper + 1.0) / A_MILLIMETRE, 0.3);
      Point middle = new Point((left + right) / 2, (upper + lower) / 2);
      assertFalse(dots.contains(middle), "what is not black in it stays open");
    }

    @Test
    void keepsTheDocumentFitToBeKept() throws Exception {
      for (Environment environment : Environment.values()) {
        byte[] pdf =
            new CertificatePaper(new Texts(Locale.JAPAN), environment, outlines)
                .pdf(
                    FONT,
                    of("架空　花子", "\uFA19崎　葛\uDB40\uDD00"),
                    NUMBER,
                    new Certifying(MAYOR.certifier(), Optional.of(seal())))
                .pdf();
        Path file = Files.createTempFile("certificate", ".pdf");
        try {
          Files.write(file, pdf);
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

    @Test
    void hasItsPlaceWhereItIsPutOnByHand() throws Exception {
      assertTrue(pages(sealed(Optional.empty())).getFirst().contains("公印"));
      assertFalse(pages(sealed(Optional.of(seal()))).getFirst().contains("公印"));
    }
  }

  @Nested
  class Pages {
    @Test
    void ofPeopleOnSheetsOfTheirOwnAreOneEach() throws Exception {
      List<String> pages = pages(of("架空　花子", "架空　次郎"));
      assertEquals(2, pages.size());
      assertFalse(pages.getFirst().contains("次郎"));
      assertTrue(pages.getFirst().contains("1/2"));
      assertTrue(pages.getLast().contains("2/2"));
    }

    @Test
    void ofAHouseholdHoldWholePeopleAndTheSentenceStandsOnTheLast() throws Exception {
      List<String> pages =
          pages(
              certificate(
                  FIRST,
                  CertificateKind.HOUSEHOLD,
                  Applicant.Claim.SELF,
                  "架空　一",
                  "架空　二",
                  "架空　三",
                  "架空　四"));
      assertTrue(pages.size() > 1, pages.toString());
      for (int i = 0; i < pages.size(); i++) {
        assertEquals(
            i == pages.size() - 1,
            pages.get(i).contains(CertificateKind.HOUSEHOLD.sentence()),
            "page " + i);
      }
    }
  }

  @Nested
  class OfADeparture {
    private String decoded(byte[] pdf, int page) throws Exception {
      try (PDDocument document = Loader.loadPDF(pdf)) {
        BufferedImage image =
            new PDFRenderer(document).renderImageWithDPI(page, 200, ImageType.RGB);
        int width = image.getWidth();
        int height = image.getHeight();
        int[] pixels = image.getRGB(0, 0, width, height, new int[width * height], 0, width);
        return new QRCodeReader()
            .decode(
                new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
            .getText();
      }
    }

    @Test
    void theCodeOnTheLastPageSaysWhatTheSheetSays() throws Exception {
      Certificate certificate =
          certificate(FIRST, CertificateKind.MOVE_OUT, Applicant.Claim.SELF, "辻\uDB40\uDD00　花子");
      CertificatePaper.Made made = made(certificate, Environment.PRODUCTION);
      assertEquals(2, made.pages());
      String text = decoded(made.pdf(), 1);
      assertTrue(text.startsWith("転出証明書/1\n"), text);
      assertTrue(text.contains("氏名=辻\uDB40\uDD00　花子"), text);
      assertTrue(text.contains("住所=架空県汐見市港町３番"), text);
      lay("certificate-codes", made.pdf());
    }

    @Test
    void sevenPeopleHaveTwoPagesOfCodes() throws Exception {
      Certificate one =
          certificate(FIRST, CertificateKind.MOVE_OUT, Applicant.Claim.SELF, names(7));
      Certificate same =
          certificate(FIRST, CertificateKind.HOUSEHOLD, Applicant.Claim.SELF, names(7));
      assertEquals(
          made(same, Environment.PRODUCTION).pages() + 2,
          made(one, Environment.PRODUCTION).pages());
    }

    private static String[] names(int many) {
      return IntStream.range(0, many).mapToObj(i -> "架空　" + i).toArray(String[]::new);
    }
  }

  @Nested
  class TheMark {
    @Test
    void isThatOfTheCopyOnEveryPage() throws Exception {
      Certificate certificate = of("架空　花子", "架空　次郎");
      assertEquals(
          Optional.of(NUMBER.mark(certificate.digest())),
          PaperMark.carriedBy(made(certificate, Environment.PRODUCTION).pdf()));
    }

    @Test
    void isAnotherForAnotherRequestOfTheSame() throws Exception {
      Certificate first = of("架空　花子");
      Certificate second =
          certificate(SECOND, CertificateKind.RESIDENT, Applicant.Claim.SELF, "架空　花子");
      assertNotEquals(
          PaperMark.carriedBy(made(first, Environment.PRODUCTION).pdf()),
          PaperMark.carriedBy(made(second, Environment.PRODUCTION).pdf()));
    }

    @Test
    void isMissedInADocumentWithoutOne() throws Exception {
      byte[] other = new KeySheetPaper(new Texts(Locale.JAPAN), Environment.PRODUCTION).pdf(FONT);
      assertEquals(Optional.empty(), PaperMark.carriedBy(other));
    }
  }

  @Nested
  class Names {
    @ParameterizedTest
    @ValueSource(strings = {"辻\uDB40\uDD00　花子", "\uD842\uDFB7田　花子", "\uE000田　花子"})
    void thatTheTextWouldShowWrongAreDrawn(String name) throws Exception {
      assertTrue(Ink.isDrawn(name, outlines));
      assertTrue(pages(of(name)).getFirst().contains("花子"));
      lay("certificate-" + name.codePointAt(0), made(of(name), Environment.PRODUCTION).pdf());
    }

    @Test
    void ofPlainCharactersAreText() {
      assertFalse(Ink.isDrawn("架空　花子", outlines));
    }

    @Test
    void thatAreLongBecomeSmallerThenTwoLines() {
      assertEquals(11, Measured.of("架空", 200, outlines).size());
      assertTrue(Measured.of("架空".repeat(11), 200, outlines).size() < 11);
      assertEquals(2, Measured.of("架空".repeat(20), 200, outlines).lines().size());
      assertFalse(Measured.of("架空".repeat(20), 200, outlines).cut());
    }

    @Test
    void thatDoNotFitEvenSoAreToldByTheirLabel() throws Exception {
      CertificatePaper.Made made = made(of("架".repeat(200)), Environment.PRODUCTION);
      assertEquals(List.of("氏名"), made.cut());
      assertTrue(pages(made.pdf()).getFirst().contains("…"));
    }
  }
}
