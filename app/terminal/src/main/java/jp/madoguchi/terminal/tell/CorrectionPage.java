package jp.madoguchi.terminal.tell;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.certificate.Issue;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant.Claim;
import jp.madoguchi.core.tell.Correction;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.RecordWords;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** Who asked for a copy (請求者区分): what was written down, what was found since, and what is right. */
public final class CorrectionPage implements Page {
  private final Texts texts;
  private final Commands commands;
  private final Staff staff;
  private final CorrectionViewModel model;
  private final VBox list = new VBox();
  private final ComboBox<Claim> claim = new ComboBox<>();
  private final SettledField reason = new SettledField();
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  public CorrectionPage(Texts texts, Commands commands, Staff staff, CorrectionViewModel model) {
    this.texts = texts;
    this.commands = commands;
    this.staff = staff;
    this.model = model;
    for (Label each : List.of(said, problem)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    said.setId("correction-said");
    problem.setId("correction-problem");
    list.setId("correction-list");
    list.getStyleClass().add("history");
    claim.setId("correction-claim");
    claim.getItems().setAll(Claim.values());
    claim.setConverter(new ChoiceWords<>(each -> texts.get("claim." + each)));
    claim.setMaxWidth(Control.USE_COMPUTED_SIZE);
    reason.setId("correction-reason");
    CommandButton submit =
        new CommandButton(texts, commands, Command.SUBMIT, "tell.correct.submit");
    submit.getStyleClass().add("accent");
    VBox page =
        new VBox(
            Parts.label(texts.get("tell.correct.title"), "page-title"),
            Parts.paragraph(texts.get("tell.correct.hint"), "page-subtitle"),
            said,
            problem,
            Parts.card(facts(), list),
            Parts.card(
                new FormField(texts, "tell.correct.claim", claim),
                new FormField(texts, "tell.correct.reason", reason)));
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, Parts.spring(), submit);
  }

  private Node facts() {
    Issue issue = model.issue();
    FlowPane facts =
        new FlowPane(
            fact("issue.number", issue.number().text(), 24),
            fact("certificate.kind", texts.get("certificate.kind." + issue.request().kind()), 18),
            fact("issues.when", RecordWords.moment(issue.at()), 14),
            fact(
                "tell.correct.was", texts.get("claim." + issue.request().applicant().claim()), 14));
    facts.getStyleClass().add("facts");
    return facts;
  }

  private Node fact(String key, String value, double ems) {
    VBox fact =
        new VBox(
            Parts.paragraph(texts.get(key), "fact-label"), Parts.paragraph(value, "fact-value"));
    fact.getStyleClass().add("fact");
    fact.setStyle("-fx-pref-width: " + ems + "em;");
    return fact;
  }

  @Override
  public String titleKey() {
    return "tell.correct.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.issue().request().people().getFirst());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return claim;
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, model::submit);
    claim.valueProperty().bindBidirectional(model.claim());
    reason.settledProperty().bindBidirectional(model.reason());
    subscription =
        Subscription.combine(
            model.corrections().subscribe(this::show),
            model.said().subscribe(it -> said.setText(texts.get(it))),
            model.problem().subscribe(it -> problem.setText(texts.get(it))));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    claim.valueProperty().unbindBidirectional(model.claim());
    reason.settledProperty().unbindBidirectional(model.reason());
    commands.unbind(Command.SUBMIT);
  }

  private void show(List<Correction> corrections) {
    list.getChildren().setAll(corrections.stream().map(this::line).toList());
    if (corrections.isEmpty()) {
      list.getChildren().add(Parts.paragraph(texts.get("tell.correct.none"), "field-hint"));
    }
  }

  private Node line(Correction correction) {
    return new VBox(
        Parts.paragraph(
            texts.get(
                "tell.correct.line", texts.get("claim." + correction.claim()), correction.reason()),
            "fact-value"),
        Parts.paragraph(
            texts.get("memo.who", staff.name(correction.by()), RecordWords.moment(correction.at())),
            "fact-label"));
  }
}
