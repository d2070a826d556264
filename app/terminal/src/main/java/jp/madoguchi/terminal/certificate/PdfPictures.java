package jp.madoguchi.terminal.certificate;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of a document as pictures: what is looked at is what is printed.
 *
 * @param width of each picture, in pixels. One that is shown as wide as it is needs no scaling,
 *     which takes a renderer without graphics card tens of milliseconds
 */
public record PdfPictures(int width) {
  /** Of each page one. Not on the screen's thread. */
  public List<Image> of(byte[] pdf) throws IOException {
    List<Image> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFRenderer renderer = new PDFRenderer(document);
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        // The renderer drops fractions of a pixel.
        float scale = (width + 0.5f) / document.getPage(page).getCropBox().getWidth();
        pages.add(image(renderer.renderImage(page, scale, ImageType.RGB)));
      }
    }
    return pages;
  }

  private static Image image(BufferedImage drawn) {
    int width = drawn.getWidth();
    int height = drawn.getHeight();
    WritableImage image = new WritableImage(width, height);
    int[] pixels = drawn.getRGB(0, 0, width, height, new int[width * height], 0, width);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    return image;
  }
}
