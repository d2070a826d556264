package jp.madoguchi.core.log.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.core.log.AccessCodec;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.ContentCodec;
import jp.madoguchi.core.log.checkpoint.LogOrigin;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;

/** Writes an exported log, from front to back. The stream stays the caller's to close. */
public final class LogFileWriter {
  private final OutputStream out;
  private final boolean withContent;
  private long entries;
  private long checkpoints;

  /**
   * A writer that has written nothing yet.
   *
   * @param withContent whether salts and contents go into the file
   */
  public LogFileWriter(OutputStream out, boolean withContent) {
    this.out = out;
    this.withContent = withContent;
  }

  /** Writes the head; each chain is the device's certificate and its root. */
  public void head(
      LogOrigin origin, List<X509Certificate> classical, List<X509Certificate> quantumSafe)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(LogFile.FIRST);
    lines.add(LogFile.ORIGIN + ' ' + origin.text());
    classical.forEach(each -> lines.add(line(LogFile.CLASSICAL, each)));
    quantumSafe.forEach(each -> lines.add(line(LogFile.QUANTUM_SAFE, each)));
    lines.add(LogFile.HEAD + ' ' + LogFile.base64(LogCheck.headDigest(lines)));
    for (String line : lines) {
      write(line);
    }
  }

  private static String line(String kind, X509Certificate certificate) {
    return LogFile.CERTIFICATE
        + ' '
        + kind
        + ' '
        + LogFile.base64(Certificates.encoded(certificate));
  }

  /** Writes the next entry. */
  public void entry(AccessEntry entry) throws IOException {
    Bytes bytes = AccessCodec.encode(entry);
    write(
        LogFile.ENTRY
            + ' '
            + LogFile.base64(bytes.toArray())
            + ' '
            + LogFile.base64(AccessCodec.hash(bytes).toArray())
            + ' '
            + content(entry));
    entries++;
  }

  private String content(AccessEntry entry) {
    return entry
        .salted()
        .map(salted ->
            withContent
                ? LogFile.base64(salted.salt().toArray())
                    + ' '
                    + LogFile.base64(ContentCodec.encode(salted.content()).toArray())
                : LogFile.WITHHELD)
        .orElse(LogFile.ERASED);
  }

  /** Writes the checkpoint over the entries so far. */
  public void checkpoint(Bytes note) throws IOException {
    write(LogFile.CHECKPOINT + ' ' + LogFile.base64(note.toArray()));
    checkpoints++;
  }

  /** Writes the last line. */
  public void end() throws IOException {
    write(LogFile.END + ' ' + entries + ' ' + checkpoints);
  }

  private void write(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.US_ASCII));
    out.write('\n');
  }
}
