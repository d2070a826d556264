package jp.madoguchi.terminal.certificate;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** One copy: what it was, whether a sheet came out, and what is done where one is spoiled. */
public final class IssuePage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final Staff staff;
  private final IssueViewModel model;
  private final Optional<Runnable> correct;
  private final FlowPane facts = new FlowPane();
  private final SettledField reason = new SettledField();
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final Label question = Parts.paragraph("", "field-hint");
  private final HBox acts = new HBox();
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param correct leads to who asked for it; empty where nobody here may say so
   */
  public IssuePage(
      Texts texts,
      Commands commands,
      Staff staff,
      IssueViewModel model,
      Optional<Runnable> correct) {
    this.correct = correct;
    this.texts = texts;
    this.commands = commands;
    this.staff = staff;
    this.model = model;
    said.setId("issue-said");
    problem.setId("issue-problem");
    for (Label each : List.of(said, problem)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    facts.getStyleClass().add("facts");
    reason.setId("issue-reason");
    acts.getStyleClass().add("row");
    VBox page =
        new VBox(
            Parts.label(texts.get("issue.title"), "page-title"),
            said,
            problem,
            Parts.card(facts),
            Parts.card(question, new FormField(texts, "issue.reason", reason)));
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, Parts.spring(), acts);
  }

  private void show(Issue issue) {
    facts.getChildren().clear();
    fact("issue.number", issue.number().text(), 24);
    fact("issues.outcome", IssueWords.outcome(texts, issue), 12);
    fact("certificate.kind", IssueWords.title(texts, issue), 18);
    fact("issues.when", RecordWords.moment(issue.at()), 14);
    fact("issues.operator", staff.name(issue.operator()), 14);
    fact("certificate.people", people(issue), 18);
    fact("issue.topics", IssueWords.topics(texts, issue), 24);
    fact("certificate.applicant", IssueWords.applicant(texts, issue.request().applicant()), 24);
    fact("issue.purpose", issue.purpose().reference(), 14);
    issue.request().again().ifPresent(again -> fact("issue.again", again.reason(), 20));
    question.setText(texts.get("issue.question." + issue.outcome()));
    acts.getChildren().clear();
    if (correct.isPresent()) {
      act(Command.TELL, "tell.correct.act", "");
    }
    if (model.open()) {
      act(Command.SUBMIT, "issue.printed", "accent");
      act(Command.SEND_BACK, "issue.failed", "");
    }
    if (model.mayBeSpoiled()) {
      act(Command.DISCARD, "issue.spoiled", "");
    }
    if (!model.open() && model.mayPrintAgain()) {
      act(Command.CERTIFICATE, "issue.again.act", "accent");
    }
  }

  private void act(Command command, String key, String style) {
    CommandButton button = new CommandButton(texts, commands, command, key);
    if (!style.isEmpty()) {
      button.getStyleClass().add(style);
    }
    acts.getChildren().add(button);
  }

  private static String people(Issue issue) {
    return String.join("、", issue.request().people().stream().map(AddressNumber::digits).toList());
  }

  private void fact(String key, String value, double ems) {
    VBox fact =
        new VBox(
            Parts.paragraph(texts.get(key), "fact-label"),
            Parts.paragraph(value.isEmpty() ? "—" : value, "fact-value"));
    fact.getStyleClass().add("fact");
    fact.setStyle("-fx-pref-width: " + ems + "em;");
    facts.getChildren().add(fact);
  }

  @Override
  public String titleKey() {
    return "issue.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.issue().get().request().people().getFirst());
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
    commands.bind(Command.SUBMIT, () -> whenOpen(model::printed));
    commands.bind(Command.SEND_BACK, () -> whenOpen(model::failed));
    commands.bind(
        Command.DISCARD,
        () -> {
          if (model.mayBeSpoiled()) {
            model.spoiled();
          }
        });
    correct.ifPresent(lead -> commands.bind(Command.TELL, lead));
    if (model.mayPrintAgain()) {
      commands.bind(Command.CERTIFICATE, model::again);
    }
    reason.settledProperty().bindBidirectional(model.reason());
    subscription =
        Subscription.combine(
            model.issue().subscribe(this::show),
            model.said().subscribe(words -> said.setText(texts.get(words))),
            model.problem().subscribe(words -> problem.setText(texts.get(words))));
  }

  private void whenOpen(Runnable act) {
    if (model.open()) {
      act.run();
    }
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    reason.settledProperty().unbindBidirectional(model.reason());
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.SEND_BACK);
    commands.unbind(Command.DISCARD);
    commands.unbind(Command.CERTIFICATE);
    commands.unbind(Command.TELL);
  }
}
