package jp.madoguchi.terminal.paper;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import org.openpdf.text.pdf.PdfWriter;

/**
 * What makes a document one that looks the same for good (PDF/A-1b, ISO 19005-1): the font
 * embedded, nothing transparent, its colours defined, and what it is said in XMP.
 */
final class Archival {
  private static final String COLOURS = "sRGB IEC61966-2.1";

  private Archival() {}

  /** Before the document is opened. */
  static void begin(PdfWriter writer) {
    writer.setPDFXConformance(PdfWriter.PDFA1B);
  }

  /** Once all is said of the document, before it is closed. */
  static void finish(PdfWriter writer) throws IOException {
    writer.setOutputIntents(
        COLOURS, "", "http://www.color.org", COLOURS, ICC_Profile.getInstance(ColorSpace.CS_sRGB));
    writer.createXmpMetadata();
  }
}
