package jp.madoguchi.terminal.login;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.core.seat.Stage;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.control.PinField;
import jp.madoguchi.terminal.lapsed.LapsedBox;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Card, PIN and palm, one below the other, with the one that is due lit up. */
public final class LoginView implements Page {
  private static final PseudoClass DUE = PseudoClass.getPseudoClass("due");
  private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

  private final Texts texts;
  private final LoginViewModel model;
  private final StackPane place = new StackPane();
  private final Region root = Parts.filling(place);
  private final PinField pin = new PinField();
  private final CameraView camera = new CameraView();
  private final Label title;
  private final Label subtitle = Parts.paragraph("", "login-subtitle");
  private final Label who = Parts.paragraph("", "login-operator");
  private final Label problem = Parts.paragraph("", "login-problem");
  private final Label guidance = Parts.paragraph("", "login-guidance");
  private final Label cameraWord = Parts.paragraph("", "login-problem");
  private final UpdateNotice update;
  private final SupervisionBox supervision;
  private final PinOffer pinOffer;
  private final ReaderBox readers;
  private final LapsedBox lapsed;
  private final HBox card;
  private final HBox cardStep;
  private final HBox pinStep;
  private final HBox palmStep;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param changePin opens the page where the card that is in the reader gets another PIN
   * @param lapsed what is said where the terminal opens for nobody
   */
  public LoginView(
      Texts texts, Commands commands, LoginViewModel model, Runnable changePin, LapsedBox lapsed) {
    this.texts = texts;
    this.lapsed = lapsed;
    this.model = model;
    title = Parts.label("", "login-title");
    title.setId("login-title");
    cardStep = step(Feather.CREDIT_CARD, "login.step.card", who);
    pin.setAccessibleText(texts.get("login.pin.label"));
    pin.setOnEnter(() -> model.pinEntered(pin.take()));
    pinOffer = new PinOffer(texts, commands, model, changePin);
    VBox pinAsked = new VBox(pin, pinOffer.view());
    pinAsked.getStyleClass().add("login-step-words");
    pinStep = step(Feather.LOCK, "login.step.pin", pinAsked);
    palmStep = step(Feather.CAMERA, "login.step.palm", guidance);
    problem.setId("login-problem");
    guidance.setId("login-guidance");
    pin.setId("login-pin");
    supervision = new SupervisionBox(texts, commands, model);
    readers = new ReaderBox(texts, model.devices().readers());
    VBox steps =
        new VBox(
            title, subtitle, lapsed.view(), cardStep, pinStep, palmStep, problem, readers.view());
    steps.getStyleClass().add("login-steps");
    update = new UpdateNotice(texts);
    cameraWord.setId("login-camera");
    cameraWord.managedProperty().bind(cameraWord.visibleProperty());
    cameraWord.visibleProperty().bind(cameraWord.textProperty().isNotEmpty());
    VBox sight =
        new VBox(
            camera, cameraWord, Parts.paragraph(texts.get("login.camera.honest"), "field-hint"));
    sight.getStyleClass().add("login-sight");
    sight.visibleProperty().bind(update.view().visibleProperty().or(supervision.writing()).not());
    sight.managedProperty().bind(sight.visibleProperty());
    VBox eye = new VBox(sight, update.view(), supervision.view());
    eye.getStyleClass().add("login-eye");
    card = new HBox(steps, eye);
    card.getStyleClass().addAll("card", "login-card");
    card.setMaxSize(HBox.USE_PREF_SIZE, HBox.USE_PREF_SIZE);
    HBox.setHgrow(steps, Priority.ALWAYS);
    card.setAlignment(Pos.CENTER_LEFT);
    place.getChildren().add(card);
    place.getStyleClass().add("login");
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  @Override
  public String titleKey() {
    return "login.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return pin;
  }

  @Override
  public void attach() {
    subscription =
        Subscription.combine(
            model.stage().subscribe(this::show),
            model.operator().subscribe(_ -> showCard()),
            model.lock().subscribe(this::showLock),
            model.problem().subscribe(said -> problem.setText(texts.get(said))),
            model.guidance().subscribe(said -> guidance.setText(texts.get(said))),
            model.devices().camera().word().subscribe(said -> cameraWord.setText(texts.get(said))),
            model.oldCopy().subscribe(this::stopped),
            model.update().subscribe(update::show),
            model.frame().subscribe(this::show));
    supervision.attach();
    pinOffer.attach();
    readers.attach();
    lapsed.attach();
    model.devices().look();
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    supervision.detach();
    pinOffer.detach();
    readers.detach();
    lapsed.detach();
    pin.clear();
    camera.clear();
  }

  private void stopped(Optional<OldCopy> found) {
    place.getChildren().setAll(found.<Node>map(old -> new OldCopyNotice(texts, old)).orElse(card));
  }

  private void showCard() {
    String name = model.operator().getValue();
    boolean stopped = model.stage().getValue() == Stage.STOPPED;
    if (name.isEmpty()) {
      who.setText(texts.get(stopped ? "login.card.out" : "login.card.insert"));
    } else {
      who.setText(model.lock().getValue().none() ? name : texts.get("lock.card.read"));
    }
  }

  /** What stands here can be read by whoever walks past an empty chair. */
  private void showLock(Message lock) {
    title.setText(texts.get(lock.none() ? "login.title" : "lock.title"));
    subtitle.setText(lock.none() ? texts.get("login.subtitle") : texts.get(lock));
  }

  private void show(Stage stage) {
    showCard();
    List<HBox> order = List.of(cardStep, pinStep, palmStep);
    int due =
        switch (stage) {
          case EMPTY, READING, STOPPED -> 0;
          case PIN, BLOCKED, CHECKING -> 1;
          case PALM -> 2;
          case OPENING, IN, OVER -> 3;
        };
    for (int i = 0; i < order.size(); i++) {
      order.get(i).pseudoClassStateChanged(DUE, i == due);
      order.get(i).pseudoClassStateChanged(DONE, i < due);
    }
    pin.setDisable(stage != Stage.PIN);
    if (stage == Stage.STOPPED) {
      lapsed.look();
    } else if (stage == Stage.PIN) {
      pin.requestFocus();
    } else if (stage == Stage.PALM) {
      root.requestFocus();
    } else if (stage == Stage.OPENING) {
      guidance.setText(texts.get("login.opening"));
    }
  }

  private void show(Optional<Frame> frame) {
    frame.ifPresentOrElse(camera::show, camera::clear);
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && model.stage().getValue() == Stage.PALM) {
      model.retryCamera();
      event.consume();
    }
  }

  private HBox step(Feather icon, String titleKey, Node content) {
    VBox words = new VBox(Parts.paragraph(texts.get(titleKey), "login-step-title"), content);
    words.getStyleClass().add("login-step-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox step = new HBox(new FontIcon(icon), words);
    step.getStyleClass().add("login-step");
    return step;
  }
}
