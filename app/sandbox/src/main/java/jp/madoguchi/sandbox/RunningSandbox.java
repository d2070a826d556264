package jp.madoguchi.sandbox;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jp.madoguchi.centre.CentreView;
import jp.madoguchi.centre.server.CentreServer;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.core.simulator.camera.SimulatedCamera;
import jp.madoguchi.core.simulator.card.VirtualPuk;
import jp.madoguchi.core.simulator.card.VirtualReader;
import jp.madoguchi.core.simulator.office.FolderPrinter;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.sandbox.maker.Sandbox;
import jp.madoguchi.sandbox.maker.TrayNote;
import jp.madoguchi.sandbox.tray.CardSlot;
import jp.madoguchi.sandbox.tray.TrayControls;
import jp.madoguchi.sandbox.tray.TrayItem;
import jp.madoguchi.sandbox.tray.TrayPanel;
import jp.madoguchi.storage.centre.CentreStore;
import jp.madoguchi.storage.terminal.TerminalStore;
import jp.madoguchi.terminal.device.ChosenPrinters;
import jp.madoguchi.terminal.device.MountedMedia;
import jp.madoguchi.terminal.program.Equipment;
import jp.madoguchi.terminal.program.RunningTerminal;
import jp.madoguchi.terminal.sync.CourierLoop;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.WindowParts;

/**
 * A sandbox at work: the embedded centre, the virtual reader with its cards, the simulated camera,
 * and the parts that a terminal's window is made of. The sandbox's composition root.
 */
public final class RunningSandbox implements TrayControls, AutoCloseable {
  private static final String UNKNOWN_CARD = "unknown";

  private final Sandbox sandbox;
  private final Texts texts;
  private final EmbeddedCentre centre;
  private final VirtualReader reader;
  private final ResidentTray residents;
  private final SimulatedCamera camera;
  private final RunningTerminal terminal;
  private final MountedMedia media;
  private final List<TrayItem> items = new ArrayList<>();
  private volatile Optional<TrayItem> inserted = Optional.empty();

  /** Starts the centre; the sandbox is closed with this. */
  public RunningSandbox(Sandbox sandbox, Texts texts, Clock clock, Randomness randomness)
      throws CentreServer.CannotListen, IOException {
    this(sandbox, texts, clock, randomness, RunningTerminal.PACE);
  }

  /** The same with a terminal that asks the centre at another pace. */
  public RunningSandbox(
      Sandbox sandbox, Texts texts, Clock clock, Randomness randomness, CourierLoop.Pace pace)
      throws CentreServer.CannotListen, IOException {
    this.sandbox = sandbox;
    this.texts = texts;
    centre = new EmbeddedCentre(sandbox, clock, randomness);
    reader = new VirtualReader(texts.get("tray.reader"));
    residents = new ResidentTray(sandbox.residentCards(), texts);
    camera = new SimulatedCamera(this::palm, clock, clock.tick());
    media = new MountedMedia(List.of(sandbox.media()));
    List<Printer> printers = printers(sandbox.printed());
    terminal =
        new RunningTerminal(
            sandbox.installation().at(office(), centre.url()),
            new Equipment(
                reader,
                residents.reader(),
                camera,
                new ChosenPrinters(() -> printers, Optional.empty(), sandbox.terminalFiles()),
                sandbox.exported(),
                media,
                clock,
                randomness),
            texts,
            pace);
    sandbox.tray().notes().stream()
        .filter(note -> !note.card().isOfTheCentre())
        .forEach(note -> items.add(item(note)));
    items.add(
        new TrayItem(
            UNKNOWN_CARD, texts.get("tray.card.unknown"), texts.get("tray.card.unknown.hint")));
  }

  /** Two to choose from, and trays in one of them. */
  private List<Printer> printers(FileStore folder) {
    return List.of(
        new FolderPrinter(
            texts.get("tray.printer"),
            List.of(texts.get("tray.printer.upper"), texts.get("tray.printer.lower")),
            "print",
            folder),
        new FolderPrinter(texts.get("tray.printer.second"), List.of(), "second", folder));
  }

  private String office() {
    return texts.get("tray.office", sandbox.municipality().name(), Sandbox.TERMINAL.value());
  }

  /** What a window of this sandbox is made with. */
  public WindowParts windowParts(Fonts fonts) {
    return terminal.windowParts(fonts, Optional.of(new TrayPanel(this)));
  }

  /** As {@link RunningTerminal#rehearse}. */
  public void rehearse() {
    terminal.rehearse();
  }

  /** What the centre holds, for the tour and for tests. */
  public CentreView centreView() {
    return centre.view();
  }

  /** The centre's own store, for stories in which something happens there; closed with this. */
  public CentreStore centreStore() {
    return centre.store();
  }

  public Sandbox sandbox() {
    return sandbox;
  }

  /**
   * How many receipts the signed-in terminal has verified and stored: batches are numbered without
   * gaps, and each stored receipt belongs to the next.
   */
  public long storedReceipts() {
    return terminal
        .stores()
        .last()
        .flatMap(store -> store.outbox().lastReceipt())
        .map(Receipt::sequence)
        .orElse(0L);
  }

  /** The terminal's store while somebody is signed in, for stories that look into it. */
  public Optional<TerminalStore> terminalStore() {
    return terminal.stores().last();
  }

  /**
   * Cuts the terminal's power: whatever is not on its disk is lost. Its window is to be closed,
   * which saves nothing any more.
   */
  public void cutPower() throws StoreFailure {
    terminal.stores().abandon();
    pull();
  }

  private TrayItem item(TrayNote note) {
    String title = texts.get("tray.card.operator", note.personName(), note.department());
    return switch (note.card()) {
      case BLOCKED ->
          new TrayItem(
              note.card().name(),
              texts.get("tray.card.blocked"),
              texts.get("tray.card.blocked.hint", VirtualPuk.DIGITS));
      case UNTRUSTED ->
          new TrayItem(
              note.card().name(),
              texts.get("tray.card.untrusted"),
              texts.get("tray.card.untrusted.hint", note.pin()));
      case AOKI, INOUE, UEDA, EGUCHI, KUDO ->
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
  public CardSlot residents() {
    return residents;
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
    terminal
        .workers()
        .execute(() -> {
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
  public void carryMedia(Consumer<List<Carried>> told) {
    terminal
        .workers()
        .execute(() -> told.accept(new MediaCarrier(centre.media(), media).carried()));
  }

  @Override
  public void close() throws Exception {
    terminal.close();
    centre.close();
    sandbox.close();
  }
}
