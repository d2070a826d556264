package jp.madoguchi.core.log.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessLog;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.log.LogArchive;
import jp.madoguchi.core.log.checkpoint.DeviceSigner;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.operator.Session;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.rights.Gate;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.core.value.Sha256;

/**
 * Where an administrator takes the log out of the sealed store (標準仕様書 10.2: データ抽出). The export is
 * in the log, on the disk, before the file is begun. One thread at a time.
 */
public final class ExportDesk {
  private static final int BUFFER = 1 << 16;
  private static final String UNFINISHED = ".part";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

  private final AccessLog log;
  private final LogArchive archive;
  private final Gate gate;
  private final Session session;
  private final DeviceSigner signer;
  private final Clock clock;
  private final FileStore target;

  /** The operator may not administer; the try is in the log. */
  public static final class MayNotExport extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * A file that was written.
   *
   * @param name in the folder of exports
   * @param keyName the device's certificate beside it, PEM
   */
  public record Exported(String name, String keyName, long entries) {}

  /** What an export would hold now. */
  public record State(long entries, Optional<LogArchive.Signed> lastCheckpoint) {}

  public ExportDesk(
      AccessLog log,
      LogArchive archive,
      Gate gate,
      Session session,
      DeviceSigner signer,
      Clock clock,
      FileStore target) {
    this.log = log;
    this.archive = archive;
    this.gate = gate;
    this.session = session;
    this.signer = signer;
    this.clock = clock;
    this.target = target;
  }

  /** Whether the operator may export. */
  public boolean allowed() {
    return gate.offers(Right.ADMINISTER);
  }

  /** How long the log is, and what vouches for it. */
  public State state() {
    return new State(log.last().map(AccessEntry::sequence).orElse(0L), archive.lastCheckpoint());
  }

  /** SHA-256 over the SubjectPublicKeyInfo of the device's key: what an auditor compares. */
  public Bytes fingerprint() {
    return Sha256.of(certificate().getPublicKey().getEncoded());
  }

  private X509Certificate certificate() {
    return signer.keys().classicalChain().getFirst();
  }

  /**
   * Writes the whole log to a new file.
   *
   * @param withContent whether contents and salts go into it: the file then holds personal data
   * @throws IOException there is no file, or not a whole one under its name
   */
  public Exported export(boolean withContent) throws MayNotExport, IOException {
    gate.require(
        Right.ADMINISTER,
        AccessNote.of(AccessEvent.REFUSED, "no right to export the log"),
        MayNotExport::new);
    String terminal = signer.origin().terminal().value();
    String time = TIME.format(LocalDateTime.ofInstant(clock.now(), Clock.TOKYO));
    String name = "access-log-" + terminal + "-" + time + ".txt";
    AccessEntry last =
        note(
            AccessNote.of(
                AccessEvent.EXPORTED, name + (withContent ? " with content" : " without content")));
    String keyName = "device-" + terminal + ".pem";
    target.replace(keyName, Certificates.pem(List.of(certificate())));
    write(name + UNFINISHED, last, withContent);
    target.rename(name + UNFINISHED, name);
    return new Exported(name, keyName, last.sequence());
  }

  /**
   * Writes the register of grants to a new file; that, and the file's hash, is in the log before.
   *
   * @return its name in the folder of exports
   * @throws IOException there is no file, or not a whole one under its name
   */
  public String grants(byte[] table) throws MayNotExport, IOException {
    gate.require(
        Right.ADMINISTER,
        AccessNote.of(AccessEvent.REFUSED, "no right to export the register of grants"),
        MayNotExport::new);
    String time = TIME.format(LocalDateTime.ofInstant(clock.now(), Clock.TOKYO));
    String name = "grants-" + signer.origin().terminal().value() + "-" + time + ".csv";
    note(AccessNote.of(AccessEvent.GRANTS_EXPORTED, name + " " + Sha256.of(table).hex()));
    target.replace(name, table);
    return name;
  }

  /**
   * Writes what became of a lot's lines to a new file; that, and the file's hash, is in the log
   * before.
   *
   * @return its name in the folder of exports
   * @throws IOException there is no file, or not a whole one under its name
   */
  public String lot(byte[] table) throws MayNotExport, IOException {
    gate.require(
        Right.ADMINISTER,
        AccessNote.of(AccessEvent.REFUSED, "no right to export a lot"),
        MayNotExport::new);
    String time = TIME.format(LocalDateTime.ofInstant(clock.now(), Clock.TOKYO));
    String name = "lot-" + signer.origin().terminal().value() + "-" + time + ".csv";
    note(AccessNote.of(AccessEvent.LOT_EXPORTED, name + " " + Sha256.of(table).hex()));
    target.replace(name, table);
    return name;
  }

  private AccessEntry note(AccessNote note) {
    return log.append(session.operator().id(), Optional.of(session.id()), Optional.empty(), note);
  }

  private void write(String name, AccessEntry last, boolean withContent) throws IOException {
    boolean whole = false;
    try (FileStore.RandomFile file = target.open(name)) {
      file.resize(0);
      try (OutputStream out = new BufferedOutputStream(new Appending(file), BUFFER)) {
        new LogExport(log, archive, signer).write(out, last, withContent);
      }
      file.force();
      whole = true;
    } finally {
      if (!whole) {
        target.delete(name);
      }
    }
  }

  /** Bytes at the end of a file; the file stays open. */
  private static final class Appending extends OutputStream {
    private final FileStore.RandomFile file;
    private long position;

    Appending(FileStore.RandomFile file) {
      this.file = file;
    }

    @Override
    public void write(int single) throws IOException {
      write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      file.write(ByteBuffer.wrap(bytes, from, length), position);
      position += length;
    }
  }
}
