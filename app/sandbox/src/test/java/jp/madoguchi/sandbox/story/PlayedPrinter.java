package jp.madoguchi.sandbox.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import jp.madoguchi.core.port.Printer;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

/** A printer that keeps what it takes, and fails as it is told. */
final class PlayedPrinter implements Printer {
  private final List<byte[]> sheets = new ArrayList<>();
  private Optional<Exception> next = Optional.empty();
  private volatile Optional<CountDownLatch> waits = Optional.empty();

  @Override
  public String name() {
    return "プリンタ001";
  }

  /** Refuses the next one, once the latch is down. */
  CountDownLatch refuseAfter() {
    CountDownLatch latch = new CountDownLatch(1);
    waits = Optional.of(latch);
    return latch;
  }

  @Override
  public void print(String title, byte[] pdf) throws IOException {
    if (waits.isPresent()) {
      try {
        waits.get().await();
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
      throw new IOException("no paper");
    }
    take(pdf);
  }

  private synchronized void take(byte[] pdf) throws IOException {
    Optional<Exception> failure = next;
    next = Optional.empty();
    if (failure.isPresent() && failure.get() instanceof IOException notTaken) {
      throw notTaken;
    }
    if (failure.isPresent() && failure.get() instanceof RuntimeException broken) {
      throw broken;
    }
    sheets.add(pdf);
  }

  synchronized void fail(Exception failure) {
    next = Optional.of(failure);
  }

  synchronized List<byte[]> sheets() {
    return List.copyOf(sheets);
  }

  /** What is on a sheet, without blanks. */
  static String words(byte[] pdf) throws IOException {
    try (PdfReader reader = new PdfReader(pdf)) {
      StringBuilder words = new StringBuilder();
      for (int page = 1; page <= reader.getNumberOfPages(); page++) {
        words.append(new PdfTextExtractor(reader).getTextFromPage(page));
      }
      return words.toString().replaceAll("\\s", "");
    }
  }
}
