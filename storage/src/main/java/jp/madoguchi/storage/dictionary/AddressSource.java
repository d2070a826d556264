package jp.madoguchi.storage.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import jp.madoguchi.core.address.KenAllReader;

/**
 * A postal code file that a person chose: Japan Post's zip or the CSV in it, as published (CP932)
 * or in its newer edition (UTF-8). CP932 is no UTF-8, so the character set shows by itself.
 */
public final class AddressSource {
  private AddressSource() {}

  /**
   * Reads the whole file.
   *
   * @throws IOException it cannot be read, or is a zip without a CSV
   */
  public static KenAllReader.Result read(Path file) throws IOException {
    KenAllReader.Result published = read(file, KenAllReader.CP932);
    if (published.report().isClean()) {
      return published;
    }
    KenAllReader.Result newer = read(file, StandardCharsets.UTF_8);
    return flaws(newer) < flaws(published) ? newer : published;
  }

  private static int flaws(KenAllReader.Result result) {
    return result.report().flaws().size();
  }

  private static KenAllReader.Result read(Path file, Charset charset) throws IOException {
    var reader = new KenAllReader(charset);
    boolean zip = file.toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    try (InputStream source = Files.newInputStream(file)) {
      return zip ? reader.readZip(source) : reader.readCsv(source);
    }
  }
}
