package jp.madoguchi.sandbox.maker;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.certificate.Seals;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.keys.NewOperator;
import jp.madoguchi.core.log.Purpose;
import jp.madoguchi.core.numbering.CodePool;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.card.VirtualCardState;
import jp.madoguchi.core.simulator.city.Cast;
import jp.madoguchi.core.simulator.city.CityGenerator;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.tell.Registration;
import jp.madoguchi.core.tell.TellTerms;
import jp.madoguchi.core.trust.Certificates;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.storage.Filling;
import jp.madoguchi.storage.dictionary.BuildingFile;
import jp.madoguchi.storage.dictionary.DictionaryFile;
import jp.madoguchi.storage.dictionary.SealFile;
import jp.madoguchi.storage.numbering.CodeFile;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.program.InstallationFiles;
import jp.madoguchi.terminal.program.SealPicture;
import jp.madoguchi.terminal.program.TerminalSettings;
import jp.madoguchi.terminal.theme.Fonts;

/** Makes the terminal's files: key slots, lease, address dictionary and the sealed store. */
record TerminalFiller(FileStore files, SandboxTrust trust, Clock clock, Randomness randomness) {
  private static final String MAYORS_OFFICE = "汐見市長";
  private static final String MAYOR = "from,office,name\n2020-04-01," + MAYORS_OFFICE + ",見本　太郎\n";

  /** Nobody's: no number begins like this. */
  private static final String TELEPHONE = "telephone=00-0000-0000\n";

  private static final URI CENTRE = URI.create("https://localhost");
  private static final int SECRET_BYTES = 32;

  /** More than a course of training gives. */
  private static final int CODES = 200;

  void fill(
      OfficePlace place,
      Map<TrayCard, PalmTemplate> palms,
      Stream<ResidentRecord> residents,
      Filling filling)
      throws IOException, KeysRefused, StoreFailure {
    setUp(place);
    try (Secret device = trust.device().deviceSecret();
        Secret leaseSecret = Secret.taking(randomness.bytes(SECRET_BYTES))) {
      new DictionaryFile(files, randomness).save(place.dictionary(), device);
      new CodeFile(files, trust.device()::deviceSecret, randomness)
          .save(CodePool.none().with(CityGenerator.unusedCodes(CODES)));
      new BuildingFile(files, trust.device()::deviceSecret, randomness).save(place.buildings());
      seal();
      KeySlots.Fresh fresh = KeySlots.create(randomness);
      try (Secret storeKey = fresh.storeKey()) {
        KeySlots slots = fresh.slots();
        for (TrayCard card : TrayCard.enrolled()) {
          slots =
              slots.addOperator(operator(card, palms, device, leaseSecret), storeKey, randomness);
        }
        fillStore(storeKey, residents, filling);
        files.replace(LoginParts.SLOTS, slots.encoded());
      }
      keepLease(device, leaseSecret.copy());
    }
  }

  private void setUp(OfficePlace place) throws IOException {
    TerminalSettings settings =
        TerminalSettings.of(
            Sandbox.TERMINAL, place.municipality().code(), place.municipality().name(), CENTRE);
    new InstallationFiles(files, clock, randomness)
        .write(
            settings,
            trust.roots().anchors(),
            List.of(trust.cardIssuer()),
            trust.centre().recipient());
    files.replace(InstallationFiles.CERTIFIERS, MAYOR.getBytes(StandardCharsets.UTF_8));
    files.replace(InstallationFiles.LETTERS, TELEPHONE.getBytes(StandardCharsets.UTF_8));
  }

  /** Where the font is missing nothing is printed at all. */
  private void seal() throws IOException {
    Optional<Path> font = Fonts.nameFontFile();
    if (font.isEmpty()) {
      return;
    }
    try {
      new SealFile(files, trust.device()::deviceSecret, randomness)
          .save(Seals.NONE.with(MAYORS_OFFICE, MadeUpSeal.draw(font.get())));
    } catch (SealPicture.NoSeal drawn) {
      throw new IllegalStateException(drawn);
    }
  }

  private NewOperator operator(
      TrayCard card, Map<TrayCard, PalmTemplate> palms, Secret device, Secret lease) {
    VirtualCardState state = Objects.requireNonNull(trust.cards().get(card));
    PalmTemplate palm = Objects.requireNonNull(palms.get(card));
    return new NewOperator(
        card.operatorId().value(), agreementKey(state), device, lease, palm.toBytes());
  }

  private static ECPublicKey agreementKey(VirtualCardState state) {
    try {
      byte[] certificate = state.certificate(Slot.KEY_MANAGEMENT);
      return (ECPublicKey) Certificates.parse(certificate).getPublicKey();
    } catch (CertificateException e) {
      throw new IllegalStateException("a card just issued has a certificate", e);
    }
  }

  private void fillStore(Secret storeKey, Stream<ResidentRecord> residents, Filling filling)
      throws StoreFailure {
    try (var database = SealedDatabase.open(files, KeySlots.FIRST_STORE, storeKey, randomness)) {
      TerminalStore store = TerminalStore.open(database, clock, randomness, Sandbox.TERMINAL);
      store.bulkLoad(residents, filling);
      store.tells().register(told());
      for (TrayCard card : TrayCard.enrolled()) {
        store.operators().put(card.operator(clock.today()));
      }
    }
  }

  /** One of the cast is told of what others are issued, since a year ago. */
  private Registration told() {
    LocalDate from = clock.today().minusYears(1);
    return new Registration(
        Ulid.fresh(clock, randomness),
        Cast.YOSHIDA_SHIGE,
        new Registration.Period(from, Optional.of(TellTerms.usual().end(from))),
        Registration.Elsewhere.NONE,
        new Purpose(Purpose.Reason.ENQUIRY, "本人通知の申出"),
        new Registration.Taken(TrayCard.AOKI.operatorId(), clock.now().minus(Duration.ofDays(365))),
        Optional.empty());
  }

  private void keepLease(Secret device, Secret leaseSecret) throws IOException {
    try (var lease = new HeldLease(trust.lease(), leaseSecret)) {
      files.replace(LoginParts.LEASE, lease.seal(device, randomness));
    }
  }
}
