package jp.madoguchi.sandbox.tour;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.camera.Scene;
import jp.madoguchi.sandbox.RunningSandbox;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.ResidentCard;
import jp.madoguchi.sandbox.maker.TrayCard;
import jp.madoguchi.sandbox.tray.TrayItem;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.window.TerminalWindow;

/** The stage over a sandbox that runs in this process. */
public final class SandboxStage implements TourStage, AutoCloseable {
  private final Texts texts;
  private final Clock clock;
  private final Fonts fonts;
  private final RunningSandbox running;
  private final TourPlan plan;
  private final UiDriver driver;
  private final AtomicReference<Optional<Open>> open = new AtomicReference<>(Optional.empty());

  private record Open(Stage stage, TerminalWindow window) {}

  /**
   * Opens the terminal's window; the toolkit must be running.
   *
   * @param running closed with this stage
   * @param failures the folder for pictures of windows that did not do what was awaited
   */
  public SandboxStage(
      RunningSandbox running, Texts texts, Clock clock, Fonts fonts, TourPlan plan, Path failures) {
    this.running = running;
    this.texts = texts;
    this.clock = clock;
    this.fonts = fonts;
    this.plan = plan;
    driver =
        new UiDriver(
            new FxThread(),
            () -> open.get().orElseThrow().stage(),
            failures,
            UiDriver.Typing.KEY_BY_KEY);
    driver.on(this::show);
  }

  private void show() {
    Stage stage = new Stage();
    TerminalWindow window = new TerminalWindow(stage, running.windowParts(fonts));
    open.set(Optional.of(new Open(stage, window)));
    stage.show();
  }

  /** Waits as a terminal does that was started some time before its first clerk sits down. */
  public void rehearse() {
    running.rehearse();
    TerminalWindow window = open.get().orElseThrow().window();
    driver.on(window::rehearse);
    driver.await("the end of the rehearsal", () -> !window.rehearsing());
  }

  private void hide() {
    Open now = open.get().orElseThrow();
    now.window().close();
    now.stage().hide();
  }

  @Override
  public UiDriver window() {
    return driver;
  }

  @Override
  public Texts texts() {
    return texts;
  }

  @Override
  public Clock clock() {
    return clock;
  }

  @Override
  public TourPlan plan() {
    return plan;
  }

  @Override
  public String pin(TourCard card) {
    return running.sandbox().tray().notes().stream()
        .filter(note -> note.card().equals(tray(card)))
        .findFirst()
        .orElseThrow()
        .pin();
  }

  private static TrayCard tray(TourCard card) {
    return switch (card) {
      case CLERK -> TrayCard.AOKI;
      case SECOND_CLERK -> TrayCard.INOUE;
      case ADMINISTRATOR -> TrayCard.EGUCHI;
      case LOCKED -> TrayCard.BLOCKED;
      case UNKNOWN -> TrayCard.UNTRUSTED;
    };
  }

  @Override
  public void insertCard(TourCard card) {
    TrayItem item =
        running.cards().stream()
            .filter(each -> each.id().equals(tray(card).name()))
            .findFirst()
            .orElseThrow();
    running.insert(item);
  }

  @Override
  public void pullCard() {
    running.pull();
  }

  /** Puts a resident's card into the reader for those who come to the counter. */
  void layResidentsCard(ResidentCard card) {
    running.residents().cards().stream()
        .filter(each -> each.id().equals(card.name()))
        .findFirst()
        .ifPresent(running.residents()::insert);
  }

  @Override
  public void showPalm(TourPalm palm) {
    running.play(
        switch (palm) {
          case OWN -> Scene.GOOD_HAND;
          case STRANGER -> Scene.OTHER_PERSON;
          case NONE -> Scene.NO_HAND;
        });
  }

  @Override
  public void stopCentre() {
    running.runCentre(false);
  }

  @Override
  public void startCentre() {
    running.runCentre(true);
  }

  @Override
  public void killAndRestartTerminal() throws Exception {
    running.cutPower();
    driver.on(this::hide);
    driver.on(this::show);
  }

  @Override
  public long receipts() {
    return running.storedReceipts();
  }

  @Override
  public Optional<ResidentRecord> atCentre(AddressNumber resident) {
    return running.centreView().current(resident);
  }

  @Override
  public void close() throws Exception {
    driver.on(this::hide);
    running.close();
  }
}
