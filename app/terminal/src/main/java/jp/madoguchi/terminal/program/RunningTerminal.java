package jp.madoguchi.terminal.program;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.movement.Kinds;
import jp.madoguchi.core.numbering.FreshCodes;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.Camera;
import jp.madoguchi.core.trust.CardIssuers;
import jp.madoguchi.storage.dictionary.BuildingFile;
import jp.madoguchi.storage.dictionary.CharacterFile;
import jp.madoguchi.storage.dictionary.SealFile;
import jp.madoguchi.storage.numbering.CodeFile;
import jp.madoguchi.storage.terminal.Rehearsal;
import jp.madoguchi.storage.terminal.StorePlace;
import jp.madoguchi.terminal.device.TrueCamera;
import jp.madoguchi.terminal.login.BookLockouts;
import jp.madoguchi.terminal.login.IssuedCards;
import jp.madoguchi.terminal.login.LoginParts;
import jp.madoguchi.terminal.session.OneStoreAtATime;
import jp.madoguchi.terminal.session.OpenSession;
import jp.madoguchi.terminal.session.SealedStores;
import jp.madoguchi.terminal.session.StoreOpener;
import jp.madoguchi.terminal.sync.CourierLoop;
import jp.madoguchi.terminal.sync.CourierSending;
import jp.madoguchi.terminal.sync.Sealing;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.ToolsPanel;
import jp.madoguchi.terminal.window.WindowParts;

/**
 * A terminal at work: what its window is made of, from an installation and the devices at the seat.
 * An office's terminal and the sandbox's are the same from here on.
 */
public final class RunningTerminal implements AutoCloseable {
  private static final String VERSION = "0.1.0";

  /** So long a session that is ending may take when the terminal is closed. */
  private static final Duration CLOSING = Duration.ofSeconds(15);

  /** Each half minute; after failures from one second up to fifteen. */
  public static final CourierLoop.Pace PACE =
      new CourierLoop.Pace(Duration.ofSeconds(30), Duration.ofSeconds(1), Duration.ofSeconds(15));

  private final Installation installation;
  private final Equipment equipment;
  private final Texts texts;
  private final Duration patience;
  private final CourierLoop.Pace pace;

  /** What nobody waits for. Virtual threads share their carriers, and hold them while busy. */
  private final ExecutorService workers = threads("beside", Thread.MIN_PRIORITY);

  private final ExecutorService desk = threads("desk", Thread.NORM_PRIORITY);
  private final ExecutorService watchers = Executors.newCachedThreadPool();
  private final SealedStores stores;
  private final StoreOpener oneStore;
  private final CentreParts centre;

  public RunningTerminal(Installation installation, Equipment equipment, Texts texts) {
    this(installation, equipment, texts, CLOSING, PACE);
  }

  /**
   * @param patience for how long {@link #close} waits for a session that is ending, and then for
   *     what goes on beside it
   */
  public RunningTerminal(
      Installation installation, Equipment equipment, Texts texts, Duration patience) {
    this(installation, equipment, texts, patience, PACE);
  }

  /**
   * @param pace how often the centre is asked where nobody sends anything
   */
  public RunningTerminal(
      Installation installation, Equipment equipment, Texts texts, CourierLoop.Pace pace) {
    this(installation, equipment, texts, CLOSING, pace);
  }

  private RunningTerminal(
      Installation installation,
      Equipment equipment,
      Texts texts,
      Duration patience,
      CourierLoop.Pace pace) {
    this.patience = patience;
    this.pace = pace;
    this.installation = installation;
    this.equipment = equipment;
    this.texts = texts;
    stores =
        new SealedStores(
            new StorePlace(
                installation.files(),
                LoginParts.SLOTS,
                installation.token(),
                installation.terminal(),
                equipment.clock(),
                equipment.randomness()),
            installation.keys(),
            LoginParts.LEASE,
            workers);
    oneStore = new OneStoreAtATime(stores);
    centre = new CentreParts(installation, equipment, workers);
  }

  private static ExecutorService threads(String name, int priority) {
    return Executors.newCachedThreadPool(
        Thread.ofPlatform().daemon().name(name).priority(priority).factory());
  }

  /**
   * What a window of this terminal is made with.
   *
   * @param tools what a sandbox adds
   */
  public WindowParts windowParts(Fonts fonts, Optional<ToolsPanel> tools) {
    return new WindowParts(
        loginParts(),
        installation.municipality(),
        Kinds.all().noting(installation.notes()),
        installation.terms(),
        installation.office(),
        installation.dictionary(),
        new FreshCodes(
            new CodeFile(
                installation.files(), installation.keys()::deviceSecret, equipment.randomness()),
            equipment.randomness()),
        new CharacterFile(
            installation.files(), installation.keys()::deviceSecret, equipment.randomness()),
        new BuildingFile(
            installation.files(), installation.keys()::deviceSecret, equipment.randomness()),
        installation.certifiers(),
        installation.letters(),
        new SealFile(
            installation.files(), installation.keys()::deviceSecret, equipment.randomness()),
        OpenSession::keeper,
        sending(),
        centre.ordered(),
        centre.lapsed(new BookLockouts(loginParts())),
        equipment.printers(),
        equipment.exports(),
        equipment.media(),
        equipment.residents(),
        installation.copying(),
        desk,
        watchers,
        texts,
        fonts,
        tools);
  }

  /** What the window of an office's terminal is made with. */
  public WindowParts windowParts(Fonts fonts) {
    return windowParts(fonts, Optional.empty());
  }

  /**
   * Learns a sign-in beside the screen, so that the first clerk of the day need not wait for it.
   */
  public void rehearse() {
    workers.execute(new Rehearsal(equipment.clock(), equipment.randomness()));
  }

  /** The store of whoever is signed in. */
  public SealedStores stores() {
    return stores;
  }

  /** Where work runs that nobody waits for. */
  public ExecutorService workers() {
    return workers;
  }

  private LoginParts loginParts() {
    return new LoginParts(
        installation.environment(),
        installation.terminal(),
        installation.officeCode(),
        equipment.reader(),
        new IssuedCards(
            new CardIssuers(installation.cardIssuers()),
            installation.revocations(),
            equipment.clock()),
        camera(),
        Recognitions.of(installation.files(), camera(), equipment.randomness()),
        installation.policies(),
        installation.keys(),
        installation.files(),
        installation.tally(),
        oneStore,
        installation.revocations(),
        centre.outpost(),
        equipment.clock(),
        equipment.randomness());
  }

  /** At work a program's pictures are none; where people practise they are told. */
  private Camera camera() {
    return installation.environment() == Environment.PRODUCTION
        ? new TrueCamera(equipment.camera())
        : equipment.camera();
  }

  private CourierSending sending() {
    Sealing sealing =
        new Sealing(
            installation.environment(),
            installation.municipality().code(),
            installation.terminal(),
            installation.keys(),
            installation.recipients(),
            Math.toIntExact(installation.anchors().version()),
            VERSION,
            equipment.clock(),
            equipment.randomness());
    return centre.sending(sealing, pace, centre.logins(new BookLockouts(loginParts())));
  }

  /**
   * Waits for a session that is ending: it closes its store first. One that does not end in time is
   * left as a power cut leaves it: what was acknowledged is on the disk.
   */
  @Override
  public void close() throws InterruptedException {
    watchers.shutdownNow();
    desk.shutdown();
    workers.shutdown();
    if (!endsInTime(desk) || !endsInTime(workers)) {
      desk.shutdownNow();
      workers.shutdownNow();
    }
  }

  private boolean endsInTime(ExecutorService each) throws InterruptedException {
    return each.awaitTermination(patience.toNanos(), TimeUnit.NANOSECONDS);
  }
}
