package jp.madoguchi.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import jp.madoguchi.centre.CentreView;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.biometric.PalmVerifier;
import jp.madoguchi.core.movement.Movements;
import jp.madoguchi.core.movement.within.MoveWithin;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.core.simulator.camera.SimulatedCamera;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.core.trust.CardIssuers;
import jp.madoguchi.core.trust.CertificateCheck;
import jp.madoguchi.core.trust.Revocations;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayNote;
import jp.madoguchi.sandbox.tray.TrayControls;
import jp.madoguchi.sandbox.tray.TrayItem;
import jp.madoguchi.sandbox.tray.TrayPanel;
import jp.madoguchi.storage.sealed.SealedDatabase;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.login.IssuedCards;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.session.OneStoreAtATime;
import jp.madoguchi.terminal.session.OpenStore;
import jp.madoguchi.terminal.session.StoreOpener;
import jp.madoguchi.terminal.sync.CourierLoop;
import jp.madoguchi.terminal.sync.CourierSending;
import jp.madoguchi.terminal.sync.Sealing;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.WindowParts;

/**
 * A sandbox at work: the embedded centre, the virtual reader with its cards, the simulated camera,
 * and the parts that a terminal's window is made of. The composition root of the sandbox.
 */
public final class RunningSandbox implements TrayControls, AutoCloseable {
  private static final String VERSION = "0.1.0";
  private static final String UNKNOWN_CARD = "unknown";
  private static final Duration CLOSING = Duration.ofSeconds(15);

  private final Sandbox sandbox;
  private final Texts texts;
  private final Clock clock;
  private final Randomness randomness;
  private final CertificateCheck check;
  private final EmbeddedCentre centre;
  private final VirtualReader reader;
  private final SimulatedCamera camera;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final StoreOpener stores = new OneStoreAtATime(this::openStore);
  private final AtomicReference<Optional<OpenDatabase>> open =
      new AtomicReference<>(Optional.empty());
  private final List<TrayItem> items = new ArrayList<>();
  private volatile Optional<TrayItem> inserted = Optional.empty();

  /** Starts the centre; the sandbox is closed with this. */
  public RunningSandbox(Sandbox sandbox, Texts texts, Clock clock, Randomness randomness)
      throws CentreServer.CannotListen {
    this.sandbox = sandbox;
    this.texts = texts;
    this.clock = clock;
    this.randomness = randomness;
    check = new CertificateCheck(sandbox.anchors(), Revocations.none(), clock);
    centre = new EmbeddedCentre(sandbox, check, clock, randomness);
    reader = new VirtualReader(texts.get("tray.reader"));
    camera = new SimulatedCamera(this::palm, clock, clock.tick());
    sandbox.tray().notes().forEach(note -> items.add(item(note)));
    items.add(
        new TrayItem(
            UNKNOWN_CARD, texts.get("tray.card.unknown"), texts.get("tray.card.unknown.hint")));
  }

  /** What a window of this sandbox is made with. */
  public WindowParts windowParts(Fonts fonts) {
    return new WindowParts(
        loginParts(),
        sandbox.municipality(),
        new Movements(List.of(new MoveWithin())),
        texts.get("tray.office", sandbox.municipality().name(), Sandbox.TERMINAL.value()),
        sandbox.dictionary(),
        sending(),
        workers,
        texts,
        fonts,
        Optional.of(new TrayPanel(this)));
  }

  /** What the centre holds, for the tour and for tests. */
  public CentreView centreView() {
    return centre.view();
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  private LoginParts loginParts() {
    return new LoginParts(
        Environment.SANDBOX,
        Sandbox.TERMINAL,
        reader,
        new IssuedCards(new CardIssuers(List.of(sandbox.cardIssuer())), clock),
        camera,
        new PalmVerifier(),
        sandbox.deviceKeys(),
        sandbox.terminalFiles(),
        stores,
        clock,
        randomness);
  }

  private OpenStore openStore(Secret storeKey) throws StoreFailure {
    SealedDatabase database =
        SealedDatabase.open(sandbox.terminalFiles(), Sandbox.STORE, storeKey, randomness);
    try {
      TerminalStore store = TerminalStore.open(database, clock, Sandbox.TERMINAL);
      open.set(Optional.of(new OpenDatabase(database, store)));
      return OpenStore.over(store, database);
    } catch (StoreFailure | RuntimeException problem) {
      // Left open, it would be "in use" at the next try.
      database.close();
      throw problem;
    }
  }

  private record OpenDatabase(SealedDatabase database, TerminalStore store) {}

  /**
   * How many receipts the signed-in terminal has verified and stored: batches are numbered without
   * gaps, and each stored receipt belongs to the next.
   */
  public long storedReceipts() {
    return open.get()
        .flatMap(now -> now.store().outbox().lastReceipt())
        .map(Receipt::sequence)
        .orElse(0L);
  }

  /**
   * Cuts the terminal's power: whatever is not on its disk is lost. Its window is to be closed,
   * which saves nothing any more.
   */
  public void cutPower() throws StoreFailure {
    Optional<OpenDatabase> now = open.getAndSet(Optional.empty());
    if (now.isPresent()) {
      now.get().database().abandon();
    }
    pull();
  }

  private CourierSending sending() {
    Sealing sealing =
        new Sealing(
            Environment.SANDBOX,
            sandbox.municipality().code(),
            Sandbox.TERMINAL,
            sandbox.deviceKeys(),
            sandbox.centreKeys().recipient(),
            Math.toIntExact(sandbox.anchors().version()),
            VERSION,
            clock,
            randomness);
    CourierLoop.Pace pace =
        new CourierLoop.Pace(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(15));
    return new CourierSending(centre.url(), check, sealing, pace, workers);
  }

  private TrayItem item(TrayNote note) {
    String title = texts.get("tray.card.operator", note.personName(), note.department());
    return switch (note.card()) {
      case BLOCKED ->
          new TrayItem(
              note.card().name(),
              texts.get("tray.card.blocked"),
              texts.get("tray.card.blocked.hint"));
      case UNTRUSTED ->
          new TrayItem(
              note.card().name(),
              texts.get("tray.card.untrusted"),
              texts.get("tray.card.untrusted.hint", note.pin()));
      case AOKI, INOUE, UEDA, EGUCHI ->
          new TrayItem(note.card().name(), title, texts.get("tray.pin", note.pin()));
    };
  }

  /** Whose hand is before the camera: the holder's of the inserted card. */
  private long palm() {
    return inserted.flatMap(this::note).map(TrayNote::palm).orElse(0L);
  }

  private Optional<TrayNote> note(TrayItem item) {
    return sandbox.tray().notes().stream()
        .filter(note -> note.card().name().equals(item.id()))
        .findFirst();
  }

  @Override
  public List<TrayItem> cards() {
    return List.copyOf(items);
  }

  @Override
  public Optional<TrayItem> inserted() {
    return inserted;
  }

  @Override
  public void insert(TrayItem card) {
    inserted = Optional.of(card);
    note(card)
        .ifPresentOrElse(
            note -> reader.insert(sandbox.tray().card(note.card())), reader::insertUnknown);
  }

  @Override
  public void pull() {
    inserted = Optional.empty();
    reader.remove();
  }

  @Override
  public void play(Scene scene) {
    camera.play(scene);
  }

  @Override
  public boolean centreRunning() {
    return centre.runs();
  }

  @Override
  public void runCentre(boolean running) {
    workers.execute(() -> {
      try {
        if (running) {
          centre.start();
        } else {
          centre.stop();
        }
      } catch (CentreServer.CannotListen problem) {
        throw new IllegalStateException("the loopback port was taken meanwhile", problem);
      }
    });
  }

  @Override
  public void close() throws Exception {
    workers.shutdown();
    // A session that is ending closes its store first.
    if (!workers.awaitTermination(CLOSING.toSeconds(), TimeUnit.SECONDS)) {
      workers.shutdownNow();
    }
    centre.close();
    sandbox.close();
  }
}
