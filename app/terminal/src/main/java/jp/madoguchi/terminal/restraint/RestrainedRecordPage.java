package jp.madoguchi.terminal.restraint;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.control.PinField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.RestraintWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/**
 * In place of a record that a measure restrains (E13): what happened, what to do, and the
 * supervisor's release. Nothing of the person is on it but the number and the marks.
 */
public final class RestrainedRecordPage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final ReleaseViewModel model;
  private final Optional<Runnable> measures;
  private final AddressNumber number;
  private final SettledField reason = new SettledField();
  private final PinField pin = new PinField();
  private final Label step = Parts.paragraph("", "login-guidance");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final CommandButton ask;
  private final CommandButton toMeasures;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param measures leads to the person's measures, for whoever may see them
   */
  public RestrainedRecordPage(
      Texts texts,
      Commands commands,
      RecordRestrained restrained,
      ReleaseViewModel model,
      Optional<Runnable> measures) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.measures = measures;
    number = restrained.number();
    ask = new CommandButton(texts, commands, Command.SUBMIT, "release.ask");
    ask.getStyleClass().add("accent");
    toMeasures = new CommandButton(texts, commands, Command.MEASURES);
    toMeasures.setVisible(measures.isPresent());
    reason.setId("release-reason");
    reason.setPromptText(texts.get("release.reason.prompt"));
    reason.setOnAction(_ -> commands.run(Command.SUBMIT));
    pin.setId("release-pin");
    pin.setAccessibleText(texts.get("login.pin.label"));
    pin.setOnEnter(() -> model.pinEntered(pin.take()));
    step.setId("release-step");
    problem.setId("release-problem");
    for (Node each : List.of(step, problem, pin, toMeasures)) {
      each.managedProperty().bind(each.visibleProperty());
    }
    step.visibleProperty().bind(step.textProperty().isNotEmpty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    VBox why =
        Parts.card(
            Parts.label(texts.get("restrained.person", number.digits()), "section-title"),
            RestraintWords.badges(texts, restrained.marks()),
            Parts.paragraph(texts.get("restrained.why"), "fact-value"),
            Parts.paragraph(texts.get("restrained.do"), "fact-value"));
    VBox how =
        Parts.card(
            Parts.label(texts.get("release.title"), "section-title"),
            new FormField(texts, "release.reason", reason),
            step,
            pin,
            problem);
    VBox page = new VBox(Parts.label(texts.get("restrained.title"), "page-title"), why, how);
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, toMeasures, Parts.spring(), ask);
    root.setId("restrained-record");
  }

  @Override
  public String titleKey() {
    return "restrained.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return reason;
  }

  @Override
  public void attach() {
    BooleanProperty mayAsk = commands.bind(Command.SUBMIT, model::ask);
    measures.ifPresent(lead -> commands.bind(Command.MEASURES, lead));
    reason.settledProperty().bindBidirectional(model.reason());
    subscription =
        Subscription.combine(
            model.step().subscribe(now -> show(now, mayAsk)),
            model.problem().subscribe(words -> problem.setText(texts.get(words))));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    reason.settledProperty().unbindBidirectional(model.reason());
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.MEASURES);
    pin.clear();
  }

  private void show(ReleaseStep now, BooleanProperty mayAsk) {
    boolean asking = now == ReleaseStep.REASON;
    step.setText(asking ? "" : texts.get("release.step." + now));
    mayAsk.set(asking);
    ask.setDisable(!asking);
    reason.setDisable(!asking);
    pin.clear();
    pin.setVisible(now.typing());
    if (now.typing()) {
      pin.requestFocus();
    } else if (asking) {
      reason.requestFocus();
    }
  }
}
