package jp.madoguchi.core.transfer;

import java.util.List;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.value.Bytes;

/**
 * What a terminal is about to upload, signed by it before the first piece: nothing is kept of which
 * this does not speak.
 *
 * <p>Wire: map {1: format (1), 2: environment, 3: device, 4: epoch, 5: sequence, 6: envelope hash,
 * 7: size, 8: chunk size (4096), 9: page hashes[]}.
 *
 * @param envelopeHash SHA-256 of the sealed batch
 * @param size of the sealed batch in bytes
 * @param pages SHA-256 of each page, see {@link Pieces}
 */
public record UploadManifest(
    Environment environment,
    TerminalId device,
    int epoch,
    long sequence,
    Bytes envelopeHash,
    int size,
    List<Bytes> pages) {
  public UploadManifest {
    pages = List.copyOf(pages);
    if (pages.size() != new Pieces(size).pages()) {
      throw new IllegalArgumentException(pages.size() + " pages for " + size + " bytes");
    }
  }

  /** How it is cut. */
  public Pieces pieces() {
    return new Pieces(size);
  }
}
