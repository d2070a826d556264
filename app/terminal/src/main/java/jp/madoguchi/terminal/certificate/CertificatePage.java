package jp.madoguchi.terminal.certificate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.certificate.CertificateKind;
import jp.madoguchi.core.certificate.Topic;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.jspecify.annotations.Nullable;

/** What is asked for: which certificate, of whom, with what on it, by whom, how many. */
public final class CertificatePage implements Page {
  private static final double NAME_SIZE = 17;
  private static final int COLUMNS = 3;
  private static final Map<String, String> MISSING =
      Map.of(
          "certificate.missing.name", "certificate-name",
          "certificate.missing.proof", "certificate-proof",
          "certificate.missing.copies", "certificate-copies");

  private final Texts texts;
  private final Commands commands;
  private final NameFactory names;
  private final CertificateViewModel model;
  private final CertificateForm form;
  private final ComboBox<CertificateKind> kind = new ComboBox<>();
  private final FlowPane people = Parts.flow();
  private final FlowPane topics = Parts.flow();
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final Label busy = Parts.paragraph("", "keys-running");
  private final Region root;
  private Subscription subscription = Subscription.EMPTY;

  public CertificatePage(
      Texts texts, Commands commands, NameFactory names, CertificateViewModel model) {
    this.texts = texts;
    this.commands = commands;
    this.names = names;
    this.model = model;
    form = model.form();
    problem.setId("certificate-problem");
    busy.setText(texts.get("certificate.making"));
    for (Label each : List.of(problem, busy)) {
      each.managedProperty().bind(each.visibleProperty());
    }
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    busy.visibleProperty().bind(model.busy());
    people.getStyleClass().add("choices");
    topics.getStyleClass().add("choices");
    VBox page =
        new VBox(
            Parts.label(texts.get("certificate.title"), "page-title"),
            Parts.paragraph(texts.get("certificate.hint"), "page-subtitle"),
            busy,
            problem,
            sheet(),
            applicant());
    page.getStyleClass().add("page");
    CommandButton look = new CommandButton(texts, commands, Command.SUBMIT, "certificate.look");
    look.getStyleClass().add("accent");
    look.setId("certificate-look");
    root = Parts.withFooter(page, Parts.spring(), look);
  }

  private Node sheet() {
    kind.setId("certificate-kind");
    words(kind, each -> texts.get("certificate.kind." + each));
    kind.getItems().setAll(form.kinds());
    GridPane grid = grid();
    grid.add(new FormField(texts, "certificate.kind", kind), 0, 0, 2, 1);
    VBox card =
        Parts.card(
            grid,
            Parts.label(texts.get("certificate.people"), "fact-label"),
            people,
            Parts.label(texts.get("certificate.topics"), "fact-label"),
            topics);
    form.again()
        .ifPresent(again ->
            card.getChildren()
                .addFirst(
                    Parts.paragraph(texts.get("certificate.again", again.reason()), "field-hint")));
    return card;
  }

  private Node applicant() {
    NameField name = new NameField();
    name.setId("certificate-name");
    name.settledProperty().bindBidirectional(form.name());
    FormField named = new FormField(texts, "certificate.name", name);
    named.with(names.below(name.textProperty()));
    SettledField copies = new SettledField();
    copies.setId("certificate-copies");
    copies.settledProperty().bindBidirectional(form.copies());
    GridPane grid = grid();
    grid.addRow(
        0,
        choice(
            "certificate.claim",
            form.claim(),
            Applicant.Claim.values(),
            each -> texts.get("claim." + each)),
        named,
        choice(
            "certificate.proof",
            form.proof(),
            Applicant.Proof.values(),
            each -> texts.get("proof." + each)));
    grid.addRow(1, new FormField(texts, "certificate.copies", copies));
    return Parts.card(Parts.label(texts.get("certificate.applicant"), "section-title"), grid);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("form-grid");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      grid.getColumnConstraints().add(column);
    }
    return grid;
  }

  private <E> Node choice(
      String key, ObjectProperty<Optional<E>> value, E[] all, Function<E, String> words) {
    ComboBox<E> box = new ComboBox<>();
    box.setId(key.replace('.', '-'));
    words(box, words);
    box.getItems().setAll(all);
    box.setValue(value.get().orElse(null));
    box.setPromptText(texts.get("certificate.choose"));
    box.valueProperty().subscribe((_, now) -> value.set(Optional.ofNullable(now)));
    return new FormField(texts, key, box);
  }

  private static <E> void words(ComboBox<E> box, Function<E, String> words) {
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(new ChoiceWords<>(words));
  }

  /** All that depends on the kind. */
  private void show() {
    people.getChildren().setAll(form.members().stream().map(this::member).toList());
    topics.getChildren().setAll(form.offered().stream().map(this::topic).toList());
    if (topics.getChildren().isEmpty()) {
      topics.getChildren().add(Parts.paragraph(texts.get("certificate.topics.all"), "field-hint"));
    }
  }

  private Node member(ResidentRecord member) {
    AddressNumber number = member.number();
    CheckBox box = new CheckBox();
    box.setId("certificate-person-" + number.digits());
    HBox who =
        Parts.row(
            names.show(member.name().name().value(), NAME_SIZE),
            Parts.label(member.household().relationship().text(), "member-kana"));
    who.getStyleClass().add("choice-name");
    box.setGraphic(who);
    box.setAccessibleText(
        member.name().name().value() + " " + member.household().relationship().text());
    box.setSelected(form.people().contains(number));
    box.setDisable(form.again().isPresent());
    box.selectedProperty().subscribe((_, on) -> form.put(number, on));
    return box;
  }

  private Node topic(Topic topic) {
    CheckBox box = new CheckBox(texts.get("certificate.topic." + topic));
    box.setId("certificate-topic-" + topic);
    box.setSelected(form.topics().contains(topic));
    box.selectedProperty()
        .subscribe((_, on) -> {
          if (on) {
            form.topics().add(topic);
          } else {
            form.topics().remove(topic);
          }
        });
    return box;
  }

  @Override
  public String titleKey() {
    return "certificate.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(form.person().number());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return kind;
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, model::look);
    kind.setValue(form.kind().get());
    subscription =
        Subscription.combine(
            kind.valueProperty()
                .subscribe(now -> {
                  if (now != null) {
                    form.choose(now);
                  }
                }),
            form.kind().subscribe(_ -> show()),
            model.problem().subscribe(this::tell));
  }

  /** The keyboard goes to what is missing. */
  private void tell(Message words) {
    problem.setText(texts.get(words));
    String field = MISSING.getOrDefault(words.key(), "");
    @Nullable Node missing = field.isEmpty() ? null : root.lookup("#" + field);
    if (missing != null) {
      missing.requestFocus();
    }
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.SUBMIT);
  }
}
