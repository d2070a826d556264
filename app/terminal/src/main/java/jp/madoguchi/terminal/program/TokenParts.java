package jp.madoguchi.terminal.program;

import java.io.IOException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.port.TallyToken;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.KeyPlace;
import jp.madoguchi.core.trust.SoftwareDeviceKeys;
import jp.madoguchi.core.trust.SoftwareKeyPlace;
import jp.madoguchi.core.trust.TokenDeviceKeys;
import jp.madoguchi.storage.anchor.DegradedTally;
import jp.madoguchi.storage.anchor.DegradedToken;
import jp.madoguchi.terminal.token.Pkcs11Token;
import jp.madoguchi.terminal.token.TokenAnchor;
import jp.madoguchi.terminal.token.TokenKeyPlace;
import jp.madoguchi.terminal.token.TokenTally;

/** The device's keys and its anchor: in the token that the settings name, else in plain files. */
record TokenParts(FileStore files, Clock clock, Randomness randomness) {
  /** The file with the token's PIN; readable by the terminal's own account alone. */
  static final String PIN = "token.pin";

  private static final String DEVICE_KEYS = "device.keys";

  /** What belongs together: a token is never used for the one and not for the other. */
  record Trusted(DeviceKeys keys, Optional<KeyPlace> place, AnchorToken anchor, TallyToken tally) {}

  Trusted of(TerminalSettings settings) throws InstallationFlaw, IOException {
    Optional<TerminalSettings.TokenSetting> token = settings.token();
    return token.isPresent() ? inToken(token.get()) : inFiles();
  }

  private Trusted inFiles() throws InstallationFlaw, IOException {
    return new Trusted(
        SoftwareDeviceKeys.load(files, randomness)
            .orElseThrow(() -> new InstallationFlaw.Missing(DEVICE_KEYS)),
        Optional.of(new SoftwareKeyPlace(files, randomness)),
        new DegradedToken(files),
        new DegradedTally(files));
  }

  private Trusted inToken(TerminalSettings.TokenSetting setting)
      throws InstallationFlaw, IOException {
    Pkcs11Token token = open(setting);
    KeyStore.PrivateKeyEntry key = key(setting, token);
    List<X509Certificate> chain =
        Arrays.stream(key.getCertificateChain()).map(X509Certificate.class::cast).toList();
    try {
      return new Trusted(
          TokenDeviceKeys.load(
                  files, key.getPrivateKey(), chain, token.deviceSecret(randomness), randomness)
              .orElseThrow(() -> new InstallationFlaw.Missing(TokenDeviceKeys.FILE)),
          Optional.of(new TokenKeyPlace(files, token, clock, randomness)),
          new TokenAnchor(token),
          new TokenTally(token));
    } catch (KeysRefused other) {
      throw new InstallationFlaw.NoToken(setting.library(), other);
    }
  }

  private Pkcs11Token open(TerminalSettings.TokenSetting setting)
      throws InstallationFlaw, IOException {
    byte[] read = files.read(PIN).orElseThrow(() -> new InstallationFlaw.Missing(PIN));
    try (Secret pin = Secret.taking(read)) {
      return Pkcs11Token.open(setting.library(), setting.slot(), pin);
    } catch (IOException refused) {
      throw new InstallationFlaw.NoToken(setting.library(), refused);
    }
  }

  private KeyStore.PrivateKeyEntry key(TerminalSettings.TokenSetting setting, Pkcs11Token token)
      throws InstallationFlaw {
    try (Secret secret = token.deviceSecret(randomness)) {
      Optional<KeyStore.PrivateKeyEntry> key =
          token.deviceKey(TokenDeviceKeys.nameInToken(files, secret).orElse(TokenDeviceKeys.FIRST));
      if (key.isPresent()) {
        return key.get();
      }
      throw new IOException("no device key");
    } catch (IOException | KeysRefused refused) {
      throw new InstallationFlaw.NoToken(setting.library(), refused);
    }
  }
}
