package jp.madoguchi.terminal.login;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.supervision.Obstacle;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.text.Texts;

/** What the login says and asks where a supervisor stands in for a palm. */
final class SupervisionBox {
  private final Texts texts;
  private final Commands commands;
  private final LoginViewModel model;
  private final Label step = Parts.paragraph("", "login-guidance");
  private final SettledField reason = new SettledField();
  private final FormField field;
  private final CommandButton ask;
  private final CommandButton vouch;
  private final VBox root;
  private Subscription subscription = Subscription.EMPTY;

  SupervisionBox(Texts texts, Commands commands, LoginViewModel model) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    step.setId("login-supervision");
    reason.setId("login-reason");
    reason.setOnAction(_ -> commands.run(Command.SUBMIT));
    field = new FormField(texts, "login.supervise.reason", reason);
    ask = new CommandButton(texts, commands, Command.REVIEW, "login.supervise.ask");
    vouch = new CommandButton(texts, commands, Command.SUBMIT, "login.supervise.vouch");
    vouch.getStyleClass().add("accent");
    vouch.setVisible(false);
    root = new VBox(step, field, ask, vouch);
    root.getStyleClass().add("login-supervision");
    for (Node each : List.of(step, field, ask, vouch, root)) {
      each.managedProperty().bind(each.visibleProperty());
    }
    step.visibleProperty().bind(step.textProperty().isNotEmpty());
    root.visibleProperty()
        .bind(step.visibleProperty().or(ask.visibleProperty()).or(vouch.visibleProperty()));
  }

  Node view() {
    return root;
  }

  /** Whether a reason is being written: nobody looks at the camera then. */
  ObservableBooleanValue writing() {
    return vouch.visibleProperty();
  }

  void attach() {
    BooleanProperty mayAsk = commands.bind(Command.REVIEW, model::askOtherwise);
    BooleanProperty mayVouch =
        commands.bind(Command.SUBMIT, () -> model.vouch(reason.settledProperty().get()));
    Runnable show =
        () -> {
          boolean proven = model.supervision().get() instanceof Supervision.Proven;
          mayAsk.set(model.obstacle().get().isPresent() || model.next().get().isPresent());
          say(ask, model.next().get().map(it -> "login.other." + it).orElse("login.supervise.ask"));
          mayVouch.set(proven);
          ask.setVisible(mayAsk.get());
          vouch.setVisible(proven);
          field.setVisible(proven);
          step.setText(words());
        };
    subscription =
        Subscription.combine(
            model.obstacle().subscribe(_ -> show.run()),
            model.next().subscribe(_ -> show.run()),
            model.supervision().subscribe(_ -> show.run()),
            model.supervision().subscribe(this::turnTo));
  }

  void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.REVIEW);
    commands.unbind(Command.SUBMIT);
    reason.clear();
  }

  private void say(CommandButton button, String key) {
    button.setText(texts.get(key));
    button.setAccessibleText(texts.get(key) + " " + Command.REVIEW.keyName());
  }

  private void turnTo(Supervision.State now) {
    reason.clear();
    if (now instanceof Supervision.Proven) {
      reason.requestFocus();
    }
  }

  private String words() {
    return switch (model.supervision().get()) {
      case Supervision.Asked _ -> texts.get("login.supervise.asked");
      case Supervision.Proven(var operator, var obstacle) ->
          texts.get(
              "login.supervise.proven",
              operator.value(),
              texts.get("login.supervise.seen." + obstacle));
      case Supervision.Given _ -> texts.get("login.supervise.given");
      case Supervision.None _ ->
          model
              .obstacle()
              .get()
              .filter(met -> met == Obstacle.NO_CAMERA || met == Obstacle.NOT_CAPTURED)
              .map(met -> texts.get("login.supervise.seen." + met))
              .orElse("");
    };
  }
}
