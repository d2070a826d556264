package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import jp.madoguchi.centre.examine.Office;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.program.Installation;
import jp.madoguchi.terminal.program.InstallationFiles;
import jp.madoguchi.terminal.program.InstallationFlaw;

/** A ready sandbox, held by this process until closed. Its parts are loaded; its stores are not. */
public final class Sandbox implements AutoCloseable {
  private static final List<String> MEDIA = List.of("USB-1", "USB-2");

  /** The sandbox's one terminal. */
  public static final TerminalId TERMINAL = new TerminalId("T-01");

  private final SandboxLock lock;
  private final Path directory;
  private final FileStore terminalFiles;
  private final Parts parts;

  private record Parts(
      int residents,
      Installation installation,
      CentreKeys centre,
      Optional<CertificateIssuer> issuer,
      Tray tray,
      ResidentCards residentCards) {}

  private Sandbox(SandboxLock lock, Path directory, FileStore terminalFiles, Parts parts) {
    this.lock = lock;
    this.directory = directory;
    this.terminalFiles = terminalFiles;
    this.parts = parts;
  }

  /**
   * Opens a ready sandbox.
   *
   * @throws SandboxFailure.WrongState there is none that is ready
   * @throws SandboxFailure.InUse another process has it open
   * @throws SandboxFailure.Damaged a part is missing or altered
   */
  public static Sandbox open(Path directory, Clock clock, Randomness randomness)
      throws SandboxFailure {
    try {
      SandboxState state = SandboxState.of(directory);
      if (!(state instanceof SandboxState.Ready)) {
        throw new SandboxFailure.WrongState(directory, state);
      }
      SandboxLock lock = SandboxLock.take(new DirectoryFiles(directory), directory);
      boolean opened = false;
      try {
        FileStore terminal = files(directory, SandboxPlace.TERMINAL);
        Parts parts = load(directory, terminal, clock, randomness);
        opened = true;
        return new Sandbox(lock, directory, terminal, parts);
      } finally {
        if (!opened) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw new SandboxFailure.Unreachable(directory, e);
    }
  }

  /** Reads the centre's part alone, without holding the sandbox. */
  static CentreFiles centreFiles(Path directory, Clock clock, Randomness randomness)
      throws IOException, SandboxFailure {
    Installation installation =
        installation(files(directory, SandboxPlace.TERMINAL), clock, randomness);
    return new CentreFiles(
        new Office(installation.environment(), installation.municipality()),
        installation.anchors(),
        installation.cardIssuers(),
        centreKeys(directory, randomness),
        directory.resolve(SandboxPlace.CENTRE),
        CertificateIssuer.load(files(directory, SandboxPlace.TRUST), randomness));
  }

  private static CentreKeys centreKeys(Path directory, Randomness randomness)
      throws IOException, SandboxFailure {
    return CentreKeys.load(files(directory, SandboxPlace.CENTRE), randomness)
        .orElseThrow(() -> new SandboxFailure.Damaged("centre keys"));
  }

  private static Parts load(Path directory, FileStore terminal, Clock clock, Randomness randomness)
      throws IOException, SandboxFailure {
    CentreKeys centre = centreKeys(directory, randomness);
    return new Parts(
        residents(SandboxPlace.marker(directory)),
        installation(terminal, clock, randomness),
        centre,
        CertificateIssuer.load(files(directory, SandboxPlace.TRUST), randomness),
        Tray.open(files(directory, SandboxPlace.TRAY)),
        ResidentCards.open(files(directory, SandboxPlace.TRAY)));
  }

  private static Installation installation(FileStore terminal, Clock clock, Randomness randomness)
      throws IOException, SandboxFailure {
    try {
      return new InstallationFiles(terminal, clock, randomness).read();
    } catch (InstallationFlaw e) {
      throw new SandboxFailure.Damaged(e.what(), e);
    }
  }

  private static int residents(Properties marker) throws SandboxFailure {
    try {
      return Integer.parseInt(marker.getProperty("residents", ""));
    } catch (NumberFormatException e) {
      throw new SandboxFailure.Damaged(SandboxPlace.COMPLETE, e);
    }
  }

  private static FileStore files(Path directory, String part) throws IOException {
    return new DirectoryFiles(directory.resolve(part));
  }

  /** How many residents it was made with. */
  public int residents() {
    return parts.residents();
  }

  /** The terminal as an office would have set it up; its centre is wherever one is started. */
  public Installation installation() {
    return parts.installation();
  }

  /** The office's municipality. */
  public Municipality municipality() {
    return parts.installation().municipality();
  }

  public AddressDictionary dictionary() {
    return parts.installation().dictionary();
  }

  public CentreKeys centreKeys() {
    return parts.centre();
  }

  /** Issues the sandbox's certificates; empty where its roots are gone. */
  public Optional<CertificateIssuer> issuer() {
    return parts.issuer();
  }

  public Tray tray() {
    return parts.tray();
  }

  /** Cards of made-up residents. */
  public ResidentCards residentCards() {
    return parts.residentCards();
  }

  public FileStore terminalFiles() {
    return terminalFiles;
  }

  /** What comes out of the sandbox's printer. */
  public FileStore printed() throws IOException {
    return files(directory, SandboxPlace.PRINTED);
  }

  /** Where files for others are laid down, such as an exported log. */
  public FileStore exported() throws IOException {
    return files(directory, SandboxPlace.EXPORTED);
  }

  /** Folders in the place of media that are plugged in, one in each: made where missing. */
  public Path media() throws IOException {
    Path media = directory.resolve(SandboxPlace.MEDIA);
    for (String medium : MEDIA) {
      Files.createDirectories(media.resolve(medium));
    }
    return media;
  }

  /** Where the witness keeps its key and what it saw. */
  public Path witnessDirectory() {
    return directory.resolve(SandboxPlace.WITNESS);
  }

  /** Where the centre's store lies. */
  public Path centreDirectory() {
    return directory.resolve(SandboxPlace.CENTRE);
  }

  /** Lets other processes have it. The stores are to be closed before. */
  @Override
  public void close() throws SandboxFailure {
    try {
      lock.close();
    } catch (IOException e) {
      throw new SandboxFailure.Unreachable(directory, e);
    }
  }
}
