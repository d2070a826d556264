package jp.madoguchi.terminal.movement.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.movement.Proposal;
import jp.madoguchi.core.movement.Rule;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.movement.Afterwards;
import jp.madoguchi.terminal.movement.BeforeAfter;
import jp.madoguchi.terminal.movement.FieldRows;
import jp.madoguchi.terminal.movement.TwinSentences;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.sight.SeenWords;
import jp.madoguchi.terminal.text.Texts;

/** Before and after for every mover, with the alerts to acknowledge; F12 enters (仮登録). */
public final class ReviewPage implements Page {
  private final Commands commands;
  private final Runnable submit;
  private final List<CheckBox> alerts = new ArrayList<>();
  private final CommandButton button;
  private final Optional<Ulid> draft;
  private final Node root;

  public ReviewPage(
      Texts texts, Commands commands, SeenWords seen, MovementReview review, Runnable submit) {
    this.commands = commands;
    this.submit = submit;
    draft = Optional.of(review.draft());
    Proposal proposal = review.proposal();
    VBox page =
        new VBox(
            Parts.label(
                texts.get("review.title", texts.get("movement." + proposal.kind())), "page-title"));
    page.getStyleClass().add("page");
    page.getChildren()
        .add(
            Parts.paragraph(
                texts.get(
                    "review.dates",
                    japanese(proposal.eventDate()),
                    japanese(proposal.notificationDate()),
                    proposal.steps().size()),
                "page-subtitle"));
    for (Rule alert : review.alerts()) {
      page.getChildren().add(alert(texts, alert));
    }
    BeforeAfter compare = new BeforeAfter(texts, seen);
    for (Proposal.Step step : proposal.steps()) {
      VBox card = Parts.card(compare.grid(FieldRows.of(step.was(), step.after())));
      review
          .said(step.number())
          .forEach(word -> card.getChildren().add(TwinSentences.paragraph(texts, word)));
      page.getChildren().add(card);
    }
    page.getChildren().add(new Afterwards(texts, seen.names()).card(proposal, review.follows()));
    button = new CommandButton(texts, commands, Command.SUBMIT, "review.submit");
    button.getStyleClass().add("accent");
    button.setId("review-submit");
    root =
        Parts.withFooter(
            page, Parts.paragraph(texts.get("review.hint"), "field-hint"), Parts.spring(), button);
    refresh();
  }

  private static String japanese(String date) {
    return RegisterDate.decode(date).orElseThrow().inJapanese();
  }

  @Override
  public String titleKey() {
    return "search.review";
  }

  @Override
  public Optional<Ulid> draft() {
    return draft;
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return alerts.isEmpty() ? button : alerts.getFirst();
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, this::submit);
  }

  @Override
  public void detach() {
    commands.unbind(Command.SUBMIT);
  }

  private void submit() {
    if (acknowledged()) {
      commands.unbind(Command.SUBMIT);
      button.setDisable(true);
      submit.run();
    }
  }

  private boolean acknowledged() {
    return alerts.stream().allMatch(CheckBox::isSelected);
  }

  private void refresh() {
    button.setDisable(!acknowledged());
  }

  private Node alert(Texts texts, Rule rule) {
    CheckBox box = new CheckBox(texts.get("rule." + rule + ".acknowledge"));
    box.setWrapText(true);
    box.getStyleClass().add("alert-box");
    box.setId("review-alert-" + rule);
    box.selectedProperty().subscribe(this::refresh);
    alerts.add(box);
    return box;
  }
}
