package jp.madoguchi.terminal.unlock;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.anchor.OldCopy;
import jp.madoguchi.core.lockout.LockedOperator;
import jp.madoguchi.core.lockout.Lockouts;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** Operators whose palms did not match; an administrator lets them in again, with a reason. */
public final class UnlockPage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final UnlockViewModel model;
  private final Staff staff;
  private final TableView<LockedOperator> table = new TableView<>();
  private final SettledField reason = new SettledField();
  private final Label lost = Parts.paragraph("", "alert-box");
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final Label remark = Parts.paragraph("", "field-hint");
  private final Label degraded = Parts.paragraph("", "field-hint");
  private final CommandButton unlock;
  private final CommandButton anew;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  public UnlockPage(Texts texts, Commands commands, UnlockViewModel model, Staff staff) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    this.staff = staff;
    unlock = new CommandButton(texts, commands, Command.SUBMIT, "unlock.now");
    anew = new CommandButton(texts, commands, Command.REVIEW, "unlock.anew");
    unlock.getStyleClass().add("accent");
    lost.setId("unlock-lost");
    said.setId("unlock-said");
    problem.setId("unlock-problem");
    reason.setId("unlock-reason");
    for (Label each : List.of(lost, said, problem, remark, degraded)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    fillTable();
    VBox page =
        new VBox(
            Parts.label(texts.get("unlock.title"), "page-title"),
            Parts.paragraph(texts.get("unlock.hint"), "page-subtitle"),
            lost,
            problem,
            said,
            table,
            remark,
            new FormField(texts, "unlock.reason", reason),
            degraded);
    page.getStyleClass().add("page");
    VBox.setVgrow(table, Priority.ALWAYS);
    root = Parts.fillingAbove(page, anew, Parts.spring(), unlock);
  }

  @Override
  public String titleKey() {
    return "unlock.title";
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
    BooleanProperty mayUnlock = commands.bind(Command.SUBMIT, model::unlock);
    BooleanProperty mayBegin = commands.bind(Command.REVIEW, model::beginAnew);
    unlock.disableProperty().bind(mayUnlock.not());
    anew.disableProperty().bind(mayBegin.not());
    reason.settledProperty().bindBidirectional(model.reason());
    Runnable enable =
        () -> {
          mayUnlock.set(model.mayUnlock());
          mayBegin.set(model.mayBeginAnew());
          remark.setText(texts.get(model.obstacle()));
        };
    subscription =
        Subscription.combine(
            model.standing().subscribe(this::show),
            model.standing().subscribe(_ -> enable.run()),
            model.chosen().subscribe(_ -> enable.run()),
            model.busy().subscribe(_ -> enable.run()),
            model.said().subscribe(words -> said.setText(texts.get(words))),
            model.problem().subscribe(words -> problem.setText(texts.get(words))),
            table
                .getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> {
                  if (chosen != null) {
                    model.chosen().set(Optional.of(chosen));
                  }
                }));
    model.load();
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    unlock.disableProperty().unbind();
    anew.disableProperty().unbind();
    reason.settledProperty().unbindBidirectional(model.reason());
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.REVIEW);
  }

  private void fillTable() {
    table.setId("unlock-operators");
    table.setAccessibleText(texts.get("unlock.operators"));
    table.setPlaceholder(Parts.paragraph(texts.get("unlock.nobody"), "field-hint"));
    table.getStyleClass().add("results");
    Columns.words(table, texts.get("unlock.operator"), 0.28, this::name);
    Columns.words(table, texts.get("unlock.failed"), 0.12, each -> Integer.toString(each.failed()));
    Columns.words(table, texts.get("unlock.since"), 0.18, this::since);
    Columns.words(
        table, texts.get("unlock.state"), 0.18, each -> texts.get("unlock.state." + each.state()));
    Columns.words(table, texts.get("unlock.unlocked"), 0.24, this::unlocked);
  }

  private String name(LockedOperator operator) {
    return staff.name(operator.id()) + "\n" + operator.id();
  }

  private String since(LockedOperator operator) {
    return operator.since().map(RecordWords::moment).orElse("");
  }

  private String unlocked(LockedOperator operator) {
    return operator
        .unlocked()
        .map(last ->
            texts.get("unlock.unlocked.by", RecordWords.moment(last.at()), staff.name(last.by())))
        .orElse("");
  }

  private void show(Optional<Lockouts.Standing> standing) {
    table.getItems().setAll(standing.map(Lockouts.Standing::operators).orElse(List.of()));
    model.chosen().get().ifPresent(table.getSelectionModel()::select);
    Optional<OldCopy> found = standing.flatMap(Lockouts.Standing::lost);
    lost.setText(
        found
            .map(what ->
                texts.get("unlock.lost", texts.get("oldcopy.what." + what.name()), what.code()))
            .orElse(""));
    anew.setVisible(found.isPresent());
    anew.setManaged(found.isPresent());
    boolean inFiles = standing.filter(Lockouts.Standing::degraded).isPresent();
    degraded.setText(inFiles ? texts.get("unlock.degraded") : "");
  }
}
