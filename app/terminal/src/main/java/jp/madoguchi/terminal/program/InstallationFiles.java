package jp.madoguchi.terminal.program;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.address.AddressDictionary;
import jp.madoguchi.core.cbor.MalformedCbor;
import jp.madoguchi.core.certificate.Certifiers;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.movement.NotePresets;
import jp.madoguchi.core.notice.LetterTerms;
import jp.madoguchi.core.policy.PolicyFile;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.retention.RetentionTerms;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.trust.CentreRecipient;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.CertificateFlaw;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.trust.CurrentKeys;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.core.trust.Suite;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.storage.dictionary.DictionaryFile;
import jp.madoguchi.terminal.outside.HeldRecipients;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of a terminal's directory that an administrator lays down; certificates are PEM, so
 * that any tool shows them. None of these files is secret but {@code device.keys} and {@code
 * token.pin}.
 */
public final class InstallationFiles {
  /** Who the terminal is; see {@link TerminalSettings}. */
  public static final String SETTINGS = "terminal.properties";

  /** The roots, as {@link TrustAnchors#encode()} writes them. */
  public static final String ANCHORS = "trust.anchors";

  /** The certificates of the card issuers. */
  public static final String CARD_ISSUERS = "card-issuers.pem";

  /** The centre's two seal certificates, the one for key agreement first. */
  public static final String CENTRE = "centre.pem";

  /**
   * The municipality's own terms of retention, where it has any: see {@link RetentionTerms#read}. A
   * flaw in it stops nobody from working; the page of retention tells it.
   */
  public static final String TERMS = "retention.csv";

  /** The office's own notes on forms, where it has any: see {@link NotePresets#with}. */
  public static final String NOTES = "notes.csv";

  /** In whose name certificates are given: see {@link Certifiers#read}. */
  public static final String CERTIFIERS = "certifiers.csv";

  /** What the office says of its letters: see {@link LetterTerms#read}. */
  public static final String LETTERS = "letters.properties";

  private static final Logger LOG = LoggerFactory.getLogger(InstallationFiles.class);
  private static final String ADDRESSES = "addresses.index";
  private static final int MAX_SIZE = 64 << 10;

  private final FileStore files;
  private final Clock clock;
  private final Randomness randomness;

  public InstallationFiles(FileStore files, Clock clock, Randomness randomness) {
    this.files = files;
    this.clock = clock;
    this.randomness = randomness;
  }

  /** Lays down the settings and whom to trust; keys, store and addresses have their own writers. */
  public void write(
      TerminalSettings settings,
      TrustAnchors anchors,
      List<X509Certificate> cardIssuers,
      CentreRecipient recipient)
      throws IOException {
    files.replace(ANCHORS, anchors.encode());
    files.replace(CARD_ISSUERS, Certificates.pem(cardIssuers));
    files.replace(
        CENTRE, Certificates.pem(List.of(recipient.agreement(), recipient.encapsulation())));
    files.replace(SETTINGS, settings.text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads all of it.
   *
   * @throws InstallationFlaw a file or setting is missing or wrong
   * @throws IOException the disk does not give the files
   */
  public Installation read() throws InstallationFlaw, IOException {
    TerminalSettings settings = settings();
    TrustAnchors anchors = anchors();
    List<X509Certificate> issuers = cardIssuers();
    TokenParts parts = new TokenParts(files, clock, randomness);
    TokenParts.Trusted trusted = parts.of(settings);
    CurrentKeys keys = new CurrentKeys(trusted.keys());
    HeldRecipients recipients = new HeldRecipients(files, keys, recipients(anchors, keys.suite()));
    AddressDictionary dictionary = dictionary(keys);
    return new Installation(
        settings.terminal(),
        dictionary
            .municipality(settings.municipality())
            .orElseThrow(() -> new InstallationFlaw.Setting(TerminalSettings.MUNICIPALITY)),
        settings.office(),
        settings.officeCode(),
        settings.centre(),
        anchors,
        issuers,
        recipients,
        keys,
        trusted.place(),
        trusted.anchor(),
        trusted.tally(),
        files,
        dictionary,
        files.read(TERMS).map(RetentionTerms::read).orElseGet(RetentionTerms::usual),
        notes(),
        certifiers(),
        letters(),
        settings.copying(),
        HeldTrust.open(anchors, settings.municipality(), clock, files),
        new PolicyFile(anchors, settings.municipality(), clock, files));
  }

  /** A flaw in the office's own stops nobody: the usual ones stand on the forms then. */
  private NotePresets notes() throws IOException {
    Optional<byte[]> own = files.read(NOTES);
    Optional<NotePresets> read = own.flatMap(file -> NotePresets.usual().with(file, Kinds.all()));
    if (own.isPresent() && read.isEmpty()) {
      LOG.warn("{} has a flaw and is not taken", NOTES);
    }
    return read.orElse(NotePresets.usual());
  }

  /** A flaw stops no letter: what is usual counts then. */
  private LetterTerms letters() throws IOException {
    Optional<byte[]> own = files.read(LETTERS);
    Optional<LetterTerms> read = own.flatMap(LetterTerms::read);
    if (own.isPresent() && read.isEmpty()) {
      LOG.warn("{} has a flaw and is not taken", LETTERS);
    }
    return read.orElse(LetterTerms.usual());
  }

  /** Where the table has a flaw, nobody certifies: a wrong name on a certificate is worse. */
  private Certifiers certifiers() throws IOException {
    Optional<byte[]> own = files.read(CERTIFIERS);
    Optional<Certifiers> read = own.flatMap(Certifiers::read);
    if (own.isPresent() && read.isEmpty()) {
      LOG.warn("{} has a flaw and is not taken", CERTIFIERS);
    }
    return read.orElse(Certifiers.NONE);
  }

  /** The settings alone: they name the devices. */
  public TerminalSettings settings() throws InstallationFlaw, IOException {
    return TerminalSettings.parse(new String(content(SETTINGS), StandardCharsets.UTF_8));
  }

  /**
   * The device's keys alone: what is sealed under them can be replaced before all else is there.
   */
  CurrentKeys keys() throws InstallationFlaw, IOException {
    return new CurrentKeys(new TokenParts(files, clock, randomness).of(settings()).keys());
  }

  private TrustAnchors anchors() throws InstallationFlaw, IOException {
    try {
      return TrustAnchors.decode(content(ANCHORS));
    } catch (MalformedCbor e) {
      throw new InstallationFlaw.Damaged(ANCHORS, e);
    }
  }

  /** Those of all suites that are there; the one of our own keys must be. */
  private List<CentreRecipient> recipients(TrustAnchors anchors, Suite needed)
      throws InstallationFlaw, IOException {
    List<CentreRecipient> known = new ArrayList<>();
    for (Suite suite : Suite.values()) {
      if (suite == needed || files.exists(HeldRecipients.file(suite))) {
        known.add(recipient(HeldRecipients.file(suite), anchors));
      }
    }
    return known;
  }

  private CentreRecipient recipient(String name, TrustAnchors anchors)
      throws InstallationFlaw, IOException {
    List<X509Certificate> pair = certificates(name);
    if (pair.size() != 2) {
      throw new InstallationFlaw.UntrustedCentre(name, pair.size() + " certificates");
    }
    CentreRecipient recipient = new CentreRecipient(pair.getFirst(), pair.getLast());
    Optional<CertificateFlaw> flaw =
        recipient.flaw(new CertificateCheck(anchors, Revocations.none(), clock));
    if (flaw.isPresent()) {
      throw new InstallationFlaw.UntrustedCentre(name, flaw.get().toString());
    }
    return recipient;
  }

  private AddressDictionary dictionary(DeviceKeys keys) throws InstallationFlaw, IOException {
    try (Secret secret = keys.deviceSecret()) {
      return new DictionaryFile(files, randomness)
          .load(secret)
          .orElseThrow(() -> new InstallationFlaw.Missing(ADDRESSES));
    } catch (KeysRefused e) {
      throw new InstallationFlaw.Damaged(ADDRESSES, e);
    }
  }

  private byte[] content(String name) throws InstallationFlaw, IOException {
    return files.read(name).orElseThrow(() -> new InstallationFlaw.Missing(name));
  }

  /**
   * Each is signed by one of them, a root by itself: else a bit of the file may have been altered.
   */
  private List<X509Certificate> cardIssuers() throws InstallationFlaw, IOException {
    List<X509Certificate> issuers = certificates(CARD_ISSUERS);
    for (X509Certificate issuer : issuers) {
      if (issuers.stream().noneMatch(by -> isSigned(issuer, by))) {
        throw new InstallationFlaw.Damaged(
            CARD_ISSUERS, new CertificateException("not signed by one of the file"));
      }
    }
    return issuers;
  }

  private static boolean isSigned(X509Certificate certificate, X509Certificate by) {
    try {
      certificate.verify(by.getPublicKey());
      return true;
    } catch (GeneralSecurityException another) {
      return false;
    }
  }

  private List<X509Certificate> certificates(String name) throws InstallationFlaw, IOException {
    byte[] content = content(name);
    try {
      if (content.length > MAX_SIZE) {
        throw new CertificateException("too large");
      }
      List<X509Certificate> read = new ArrayList<>();
      for (var each :
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(content))) {
        read.add(Certificates.parse(each.getEncoded()));
      }
      if (read.isEmpty()) {
        throw new CertificateException("none");
      }
      return read;
    } catch (CertificateException e) {
      throw new InstallationFlaw.Damaged(name, e);
    }
  }
}
