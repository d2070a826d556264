package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Properties;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.address.Municipality;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.CentreKeys;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.storage.dictionary.DictionaryFile;
import jp.madoguchi.storage.file.DirectoryFiles;

/** A ready sandbox, held by this process until closed. Its parts are loaded; its stores are not. */
public final class Sandbox implements AutoCloseable {
  /** The sandbox's one terminal. */
  public static final TerminalId TERMINAL = new TerminalId("T-01");

  /** The terminal's sealed database among {@link #terminalFiles()}. */
  public static final String STORE = "store";

  /** The wrapped store keys among {@link #terminalFiles()}. */
  public static final String SLOTS = "keys.slots";

  /** The lease among {@link #terminalFiles()}. */
  public static final String LEASE = "lease.sealed";

  private final SandboxLock lock;
  private final Path directory;
  private final FileStore terminalFiles;
  private final Parts parts;

  private record Parts(
      int residents,
      TrustAnchors anchors,
      X509Certificate cardIssuer,
      SoftwareDeviceKeys device,
      CentreKeys centre,
      Tray tray,
      Municipality municipality,
      AddressDictionary dictionary) {}

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
  public static Sandbox open(Path directory, Randomness randomness) throws SandboxFailure {
    try {
      SandboxState state = SandboxState.of(directory);
      if (!(state instanceof SandboxState.Ready)) {
        throw new SandboxFailure.WrongState(directory, state);
      }
      SandboxLock lock = SandboxLock.take(new DirectoryFiles(directory), directory);
      boolean opened = false;
      try {
        FileStore terminal = files(directory, SandboxPlace.TERMINAL);
        Parts parts = load(directory, terminal, randomness);
        opened = true;
        return new Sandbox(lock, directory, terminal, parts);
      } finally {
        if (!opened) {
          lock.close();
        }
      }
    } catch (IOException e) {
      throw new SandboxFailure.Unreachable(directory, e);
    } catch (KeysRefused e) {
      throw new SandboxFailure.Damaged("addresses", e);
    }
  }

  private static Parts load(Path directory, FileStore terminal, Randomness randomness)
      throws IOException, KeysRefused, SandboxFailure {
    FileStore trust = files(directory, SandboxPlace.TRUST);
    CertificateIssuer roots =
        CertificateIssuer.load(trust, randomness).orElseThrow(() -> missing("roots"));
    SoftwareDeviceKeys device =
        SoftwareDeviceKeys.load(terminal, randomness).orElseThrow(() -> missing("device keys"));
    CentreKeys centre =
        CentreKeys.load(files(directory, SandboxPlace.CENTRE), randomness)
            .orElseThrow(() -> missing("centre keys"));
    Properties marker = SandboxPlace.marker(directory);
    AddressDictionary dictionary = dictionary(terminal, device, randomness);
    return new Parts(
        residents(marker),
        roots.anchors(),
        SandboxTrust.loadCardIssuer(trust),
        device,
        centre,
        Tray.open(files(directory, SandboxPlace.TRAY)),
        municipality(marker, dictionary),
        dictionary);
  }

  private static AddressDictionary dictionary(
      FileStore terminal, SoftwareDeviceKeys device, Randomness randomness)
      throws IOException, KeysRefused, SandboxFailure {
    try (Secret secret = device.deviceSecret()) {
      return new DictionaryFile(terminal, randomness)
          .load(secret)
          .orElseThrow(() -> missing("addresses"));
    }
  }

  private static Municipality municipality(Properties marker, AddressDictionary dictionary)
      throws SandboxFailure {
    return MunicipalityCode.parse(marker.getProperty("municipality", ""))
        .toOptional()
        .flatMap(dictionary::municipality)
        .orElseThrow(() -> missing("municipality"));
  }

  private static int residents(Properties marker) throws SandboxFailure {
    try {
      return Integer.parseInt(marker.getProperty("residents", ""));
    } catch (NumberFormatException e) {
      throw new SandboxFailure.Damaged(SandboxPlace.COMPLETE, e);
    }
  }

  private static SandboxFailure missing(String what) {
    return new SandboxFailure.Damaged(what);
  }

  private static FileStore files(Path directory, String part) throws IOException {
    return new DirectoryFiles(directory.resolve(part));
  }

  /** How many residents it was made with. */
  public int residents() {
    return parts.residents();
  }

  /** The office's municipality. */
  public Municipality municipality() {
    return parts.municipality();
  }

  public AddressDictionary dictionary() {
    return parts.dictionary();
  }

  /** The roots of devices and centre. */
  public TrustAnchors anchors() {
    return parts.anchors();
  }

  /** Who issued the operators' cards that count. */
  public X509Certificate cardIssuer() {
    return parts.cardIssuer();
  }

  public SoftwareDeviceKeys deviceKeys() {
    return parts.device();
  }

  public CentreKeys centreKeys() {
    return parts.centre();
  }

  public Tray tray() {
    return parts.tray();
  }

  public FileStore terminalFiles() {
    return terminalFiles;
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
