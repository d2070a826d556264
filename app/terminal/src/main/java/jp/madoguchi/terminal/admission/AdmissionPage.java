package jp.madoguchi.terminal.admission;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.admission.Candidate;
import jp.madoguchi.core.operator.Operator;
import jp.madoguchi.core.port.Frame;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.control.PinField;
import jp.madoguchi.terminal.login.CameraView;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** An operator is taken in: who it is on the left, what is to be done next on the right. */
public final class AdmissionPage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final AdmissionViewModel model;
  private final Runnable grants;
  private final TableView<Candidate> table = new TableView<>();
  private final PinField pin = new PinField();
  private final CameraView camera = new CameraView();
  private final Label step = Parts.paragraph("", "login-guidance");
  private final Label guidance = Parts.paragraph("", "login-guidance");
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final CommandButton begin;
  private final CommandButton anew;
  private final CommandButton book;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param grants shows the register of grants
   */
  public AdmissionPage(Texts texts, Commands commands, AdmissionViewModel model, Runnable grants) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.grants = grants;
    begin = new CommandButton(texts, commands, Command.SUBMIT, "admission.begin");
    anew = new CommandButton(texts, commands, Command.REVIEW, "admission.anew");
    book = new CommandButton(texts, commands, Command.HISTORY, "admission.grants");
    begin.getStyleClass().add("accent");
    pin.setId("admission-pin");
    pin.setAccessibleText(texts.get("login.pin.label"));
    pin.setOnEnter(() -> model.pinEntered(pin.take()));
    step.setId("admission-step");
    for (Label each : List.of(step, guidance, said, problem)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    for (Node each : List.of(pin, camera, table)) {
      each.managedProperty().bind(each.visibleProperty());
    }
    fillTable();
    VBox turn = Parts.card(step, pin, camera, guidance, said, problem);
    HBox both = new HBox(table, turn);
    both.getStyleClass().add("admission");
    HBox.setHgrow(table, Priority.ALWAYS);
    HBox.setHgrow(turn, Priority.SOMETIMES);
    VBox page =
        new VBox(
            Parts.label(texts.get("admission.title"), "page-title"),
            Parts.paragraph(texts.get("admission.hint"), "page-subtitle"),
            both,
            Parts.paragraph(texts.get("admission.honest"), "field-hint"));
    page.getStyleClass().add("page");
    VBox.setVgrow(both, Priority.ALWAYS);
    FlowPane buttons = Parts.flow(begin, anew, book);
    HBox.setHgrow(buttons, Priority.ALWAYS);
    root = Parts.fillingAbove(page, buttons);
  }

  @Override
  public String titleKey() {
    return "admission.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return table;
  }

  @Override
  public void attach() {
    BooleanProperty mayBegin = commands.bind(Command.SUBMIT, model::begin);
    BooleanProperty mayRepeat = commands.bind(Command.REVIEW, model::captureAnew);
    BooleanProperty mayLeave = commands.bind(Command.HISTORY, grants);
    begin.disableProperty().bind(mayBegin.not());
    anew.disableProperty().bind(mayRepeat.not());
    book.disableProperty().bind(mayLeave.not());
    Runnable enable =
        () -> {
          AdmissionStep now = model.step().get();
          mayBegin.set(model.mayBegin());
          mayRepeat.set(now.isCapturing() || now == AdmissionStep.OWN_CARD);
          mayLeave.set(now == AdmissionStep.CHOOSE);
        };
    subscription =
        Subscription.combine(
            model.candidates().subscribe(this::fill),
            model.step().subscribe(this::show),
            model.step().subscribe(_ -> enable.run()),
            model.chosen().subscribe(_ -> enable.run()),
            model.said().subscribe(words -> said.setText(texts.get(words))),
            model.problem().subscribe(words -> problem.setText(texts.get(words))),
            model.guidance().subscribe(words -> guidance.setText(texts.get(words))),
            model.frame().subscribe(this::show),
            table
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(candidate -> {
                  if (candidate != null) {
                    model.chosen().set(Optional.of(candidate));
                  }
                }));
    model.load();
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    begin.disableProperty().unbind();
    anew.disableProperty().unbind();
    book.disableProperty().unbind();
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.REVIEW);
    commands.unbind(Command.HISTORY);
    pin.clear();
    camera.clear();
    model.leave();
  }

  private void fillTable() {
    table.setId("admission-operators");
    table.setAccessibleText(texts.get("admission.operators"));
    table.setPlaceholder(Parts.paragraph(texts.get("admission.nobody"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.words(table, texts.get("admission.operator"), 0.34, each -> name(each.entry()));
    Columns.words(table, texts.get("keys.department"), 0.32, each -> each.entry().department());
    Columns.words(table, texts.get("keys.standing"), 0.34, this::standing);
  }

  private static String name(Operator entry) {
    return entry.name() + "\n" + entry.id();
  }

  private String standing(Candidate candidate) {
    if (candidate.self()) {
      return texts.get("admission.trouble.ONESELF");
    }
    String holds = texts.get(candidate.holds() ? "admission.holds" : "admission.holds.not");
    return candidate.samePerson() ? holds + "\n" + texts.get("admission.same") : holds;
  }

  private void fill(List<Candidate> candidates) {
    table.getItems().setAll(candidates);
    model
        .chosen()
        .get()
        .flatMap(before ->
            candidates.stream()
                .filter(each -> each.entry().id().equals(before.entry().id()))
                .findFirst())
        .ifPresent(table.getSelectionModel()::select);
  }

  private void show(AdmissionStep now) {
    String who = model.chosen().get().map(each -> each.entry().name()).orElse("");
    step.setText(texts.get("admission.step." + now, who));
    boolean typing = now == AdmissionStep.PIN || now == AdmissionStep.OWN_PIN;
    table.setVisible(now == AdmissionStep.CHOOSE);
    pin.clear();
    pin.setVisible(typing);
    camera.setVisible(now.isCapturing());
    if (typing) {
      pin.requestFocus();
    } else if (now == AdmissionStep.CHOOSE) {
      table.requestFocus();
    }
  }

  private void show(Optional<Frame> frame) {
    frame.ifPresentOrElse(camera::show, camera::clear);
  }
}
