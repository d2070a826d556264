package jp.madoguchi.terminal.login;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.core.biometric.PalmTemplate;
import jp.madoguchi.core.card.Slot;
import jp.madoguchi.core.directive.UnlockOrder;
import jp.madoguchi.core.keys.HeldLease;
import jp.madoguchi.core.keys.KeySlots;
import jp.madoguchi.core.keys.Lease;
import jp.madoguchi.core.keys.NewOperator;
import jp.madoguchi.core.liveness.SeenFrames;
import jp.madoguchi.core.modality.PalmRecognition;
import jp.madoguchi.core.modality.Templates;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.policy.Fallback;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.Modality;
import jp.madoguchi.core.policy.SeatTimes;
import jp.madoguchi.core.policy.SupervisedTerms;
import jp.madoguchi.core.policy.TryLimits;
import jp.madoguchi.core.port.AnchorToken;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.port.TallyToken;
import jp.madoguchi.core.roster.HeldTrust;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.camera.SimulatedCamera;
import jp.madoguchi.core.simulator.card.VirtualCardState;
import jp.madoguchi.core.simulator.card.VirtualPivCard;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.trust.CardIssuers;
import jp.madoguchi.core.trust.CertificateIssuer;
import jp.madoguchi.core.trust.TrustAnchors;
import jp.madoguchi.storage.anchor.DegradedTally;
import jp.madoguchi.storage.anchor.DegradedToken;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.terminal.StorePlace;
import jp.madoguchi.storage.terminal.UpdateCourse;
import jp.madoguchi.terminal.fixture.StoppedClock;
import jp.madoguchi.terminal.fixture.Tasks;
import jp.madoguchi.terminal.fixture.TestCards;
import jp.madoguchi.terminal.fixture.TestStore;
import jp.madoguchi.terminal.session.OpenSession;
import jp.madoguchi.terminal.session.OpenStore;
import jp.madoguchi.terminal.session.SealedStores;
import jp.madoguchi.terminal.session.SeatModel;
import jp.madoguchi.terminal.system.SystemRandomness;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/** A terminal with one enrolled operator, whose files are real and whose threads are tasks. */
final class LoginPlace {
  static final long PERSON = 11;
  static final long CHIEFS_HAND = 12;
  private static final String CLERK = "SATO-1";
  private static final String CHIEF = "EGUCHI-1";

  final VirtualReader reader = new VirtualReader("reader");
  final SimulatedCamera camera;
  final WatchedCamera watched;
  final NumberSensor sensor = new NumberSensor();
  final VirtualPivCard clerk;
  final VirtualPivCard chief;
  final VirtualPivCard stranger;
  final VirtualPivCard untrusted;
  final Tasks workers = new Tasks();
  final Tasks screen = new Tasks();
  final List<OpenSession> sessions = new ArrayList<>();
  final List<Exception> troubles = new ArrayList<>();
  final LoginParts parts;

  /** Whose cards count no more. */
  final Set<String> revoked = new HashSet<>();

  /** Whose hand is before the camera. */
  long hand = PERSON;

  private final List<UnlockOrder> unlocks = new ArrayList<>();
  private final AnchorToken token;
  private final TallyToken tally;

  /** Time stands still here, so that no palm is asked for anything. */
  LoginPolicy policy = withoutGestures(LoginPolicy.usual());

  final StoppedClock clock = StoppedClock.usual();
  private final SystemRandomness randomness = new SystemRandomness();
  private final TestDevice device = new TestDevice();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger stores = new AtomicInteger();

  /** What fills the store, under its key. */
  interface Filling {
    void in(FileStore files, Secret storeKey) throws Exception;
  }

  /** With the newest store, in which the clerk and the family are. */
  LoginPlace(Path folder, PalmTemplate palm) throws Exception {
    this(folder, palm, LoginPlace::newest);
  }

  LoginPlace(Path folder, PalmTemplate palm, Filling filling) throws Exception {
    this(folder, palm, Optional.empty(), filling);
  }

  /** With an administrator beside the clerk. */
  LoginPlace(Path folder, PalmTemplate palm, Optional<PalmTemplate> chiefs, Filling filling)
      throws Exception {
    this(folder, palm.toBytes(), chiefs, filling);
  }

  /** With a clerk of whom these templates are registered. */
  LoginPlace(Path folder, Templates templates) throws Exception {
    this(folder, templates.encode(), Optional.empty(), LoginPlace::newest);
  }

  private LoginPlace(Path folder, byte[] templates, Optional<PalmTemplate> chiefs, Filling filling)
      throws Exception {
    FileStore outside = new DirectoryFiles(Files.createDirectories(folder.resolve("token")));
    token = new DegradedToken(outside);
    tally = new DegradedTally(outside);
    FileStore files = new DirectoryFiles(folder);
    TestCards cards = new TestCards(clock, randomness);
    VirtualCardState state = cards.card(CLERK);
    clerk = new VirtualPivCard(state);
    VirtualCardState chiefCard = cards.card(CHIEF);
    chief = new VirtualPivCard(chiefCard);
    stranger = new VirtualPivCard(cards.card("TANAKA-1"));
    untrusted = new VirtualPivCard(new TestCards(clock, randomness).card(CLERK));
    camera = new SimulatedCamera(() -> hand, clock, 3, Duration.ZERO);
    watched = new WatchedCamera(camera);
    List<Enrolled> all = new ArrayList<>(List.of(new Enrolled(CLERK, state, templates)));
    chiefs.ifPresent(theirs -> all.add(new Enrolled(CHIEF, chiefCard, theirs.toBytes())));
    fill(files, all, filling);
    HeldTrust revocations =
        HeldTrust.open(roots(clock, randomness), TestStore.CITY.code(), clock, files);
    parts =
        new LoginParts(
            Environment.SANDBOX,
            TestStore.TERMINAL,
            Optional.empty(),
            new WatchedReader(reader, connections),
            believing(
                new IssuedCards(new CardIssuers(List.of(cards.issuer())), revocations, clock)),
            watched,
            List.of(
                sensor.recognition(), new PalmRecognition(watched, new SeenFrames(), randomness)),
            () -> policy,
            device,
            files,
            tally,
            this::open,
            revocations,
            new NobodyOutside(files, unlocks),
            clock,
            randomness);
  }

  private CardTrust believing(CardTrust issued) {
    return certificate -> {
      OperatorId operator = issued.check(certificate);
      if (revoked.contains(operator.value())) {
        throw new LoginRefused.RevokedCard(operator.value());
      }
      return operator;
    };
  }

  private static TrustAnchors roots(Clock clock, Randomness randomness) {
    Instant now = clock.now();
    return CertificateIssuer.create(
            Environment.SANDBOX,
            1,
            now.minus(Duration.ofDays(1)),
            now.plus(Duration.ofDays(1)),
            randomness)
        .anchors();
  }

  LoginViewModel model() {
    return new LoginViewModel(
        parts,
        new Background(workers, screen, troubles::add),
        new SeatModel(),
        Message.NONE,
        sessions::add);
  }

  private static LoginPolicy withoutGestures(LoginPolicy usual) {
    return new LoginPolicy(
        1,
        usual.modalities(),
        usual.exponent(),
        0,
        usual.tries(),
        usual.fallback(),
        usual.supervised(),
        usual.seat());
  }

  /** After so many palms nobody gets in any more, and none has to wait. */
  void lockAfterFive() {
    policy =
        new LoginPolicy(
            2,
            List.of(Modality.PALM),
            5,
            0,
            new TryLimits(5, Duration.ofSeconds(30), 5),
            Fallback.NONE,
            SupervisedTerms.usual(),
            SeatTimes.usual());
  }

  /** The centre lets the clerk in again, and says so as often as it is asked. */
  void unlocked(long number) {
    unlocks.add(
        new UnlockOrder(
            Environment.SANDBOX,
            TestStore.CITY.code(),
            TestStore.TERMINAL,
            number,
            new OperatorId(CLERK),
            new OperatorId("AOKI-1"),
            clock.now(),
            clock.now().plusSeconds(60),
            "手荒れ"));
  }

  /** A palm is asked for one movement, time passes, and the first failure locks. */
  void askOnce() {
    policy =
        new LoginPolicy(
            2,
            List.of(Modality.PALM),
            5,
            1,
            new TryLimits(1, Duration.ofSeconds(30), 1),
            Fallback.NONE,
            SupervisedTerms.usual(),
            SeatTimes.usual());
    watched.atEachFrame(() -> clock.ticks().addAndGet(Duration.ofMillis(200).toNanos()));
  }

  /** Somebody who has to wait waits so long, before the frame with this number. */
  void waitsAtFrame(long number) {
    watched.atFrame(number, () -> clock.ticks().addAndGet(policy.tries().delay().toNanos()));
  }

  /** Lets everything happen that is under way. */
  void settle() {
    while (workers.waiting() + screen.waiting() > 0) {
      screen.runAll();
      if (workers.waiting() > 0) {
        workers.runNext();
      }
    }
  }

  /** Connections, secrets of the device and stores that are open. */
  long open() {
    return connections.get() + device.alive() + stores.get();
  }

  /** Palm tries of the clerk, as the file has them. */
  int palmTries() throws Exception {
    reader.insert(clerk);
    try (LoginAttempt attempt = LoginAttempt.begin(parts, parts.reader().connect().orElseThrow())) {
      return attempt.book().triesLeft(attempt.operator());
    }
  }

  private OpenStore open(Secret storeKey, UpdateCourse update) throws Exception {
    StorePlace store =
        new StorePlace(
            parts.files(), LoginParts.SLOTS, token, TestStore.TERMINAL, clock, randomness);
    OpenStore opened =
        new SealedStores(store, device, LoginParts.LEASE, Runnable::run).open(storeKey, update);
    stores.incrementAndGet();
    return new OpenStore(
        opened.store(),
        opened.keeper(),
        () -> {
          opened.close();
          stores.decrementAndGet();
        });
  }

  private record Enrolled(String id, VirtualCardState card, byte[] templates) {
    NewOperator with(Secret device, Secret lease) throws Exception {
      ECPublicKey agreement =
          (ECPublicKey)
              CertificateFactory.getInstance("X.509")
                  .generateCertificate(
                      new ByteArrayInputStream(card.certificate(Slot.KEY_MANAGEMENT)))
                  .getPublicKey();
      return new NewOperator(id, agreement, device, lease, templates);
    }
  }

  private void fill(FileStore files, List<Enrolled> all, Filling filling) throws Exception {
    KeySlots.Fresh fresh = KeySlots.create(randomness);
    try (Secret secret = device.deviceSecret();
        Secret leaseSecret = Secret.taking(randomness.bytes(32));
        Secret storeKey = fresh.storeKey();
        HeldLease lease = new HeldLease(lease(), leaseSecret.copy())) {
      KeySlots slots = fresh.slots();
      for (Enrolled each : all) {
        slots = slots.addOperator(each.with(secret, leaseSecret), storeKey, randomness);
      }
      files.replace(LoginParts.SLOTS, slots.encoded());
      files.replace(LoginParts.LEASE, lease.seal(secret, randomness));
      filling.in(files, storeKey);
    }
  }

  private static void newest(FileStore files, Secret storeKey) throws Exception {
    TestStore.open(
            files,
            storeKey,
            StoppedClock.usual(),
            new SystemRandomness(),
            TestStore.operator(CLERK, Right.LOOK_UP, Right.ENTER))
        .close();
  }

  /** With a clerk who may approve too, and a chief who has these rights. */
  static Filling withChief(Right... rights) {
    return (files, storeKey) ->
        TestStore.open(
                files,
                storeKey,
                StoppedClock.usual(),
                new SystemRandomness(),
                TestStore.operator(CLERK, Right.LOOK_UP, Right.ENTER, Right.APPROVE),
                TestStore.operator(CHIEF, rights))
            .close();
  }

  /** The modalities in this order. */
  void order(Fallback fallback, Modality... modalities) {
    policy =
        new LoginPolicy(
            2,
            List.of(modalities),
            5,
            0,
            new TryLimits(1, Duration.ofSeconds(30), 1),
            fallback,
            SupervisedTerms.usual(),
            SeatTimes.usual());
  }

  /** An administrator may stand in for a palm, after one failure there is a wait. */
  void letAdministratorsVouch(boolean withoutCamera) {
    policy =
        new LoginPolicy(
            2,
            List.of(Modality.PALM),
            5,
            0,
            new TryLimits(1, Duration.ofSeconds(30), 50),
            Fallback.SUPERVISOR,
            new SupervisedTerms(Duration.ofMinutes(30), withoutCamera),
            SeatTimes.usual());
  }

  private Lease lease() {
    return new Lease("LEASE-1", clock.now().minusSeconds(60), clock.now().plusSeconds(3600));
  }
}
