package jp.madoguchi.terminal.certificate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Entry;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;
import jp.madoguchi.core.tell.Telling;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/** The sheet as it will be printed, who asked for it, and what has to be noticed before. */
public final class PreviewPage implements Page {
  private static final double BESIDE = 19;
  private static final double NAME_SIZE = 20;

  private final Texts texts;
  private final Commands commands;
  private final NameFactory names;
  private final PreviewViewModel model;
  private final Ways ways;
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final ScrollPane sheets;
  private final CommandButton print;
  private final Region root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * Where it leads.
   *
   * @param after back to where the certificate was asked for, once all is printed
   * @param aside to be printed with others later
   * @param cut prints the list of what does not fit (文字超過リスト)
   */
  public record Ways(Runnable after, Runnable aside, Runnable cut) {}

  public PreviewPage(
      Texts texts, Commands commands, NameFactory names, PreviewViewModel model, Ways ways) {
    this.texts = texts;
    this.commands = commands;
    this.names = names;
    this.model = model;
    this.ways = ways;
    said.setId("preview-said");
    problem.setId("preview-problem");
    for (Label each : List.of(said, problem)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    sheets = sheets();
    print = new CommandButton(texts, commands, Command.SUBMIT, "certificate.print");
    print.setId("preview-print");
    print.setText(texts.get("certificate.print.copies", model.copies()));
    print.getStyleClass().add("accent");
    print.disableProperty().bind(model.over());
    VBox beside = new VBox(facts());
    beside.getStyleClass().add("preview-beside");
    beside.setStyle("-fx-pref-width: " + BESIDE + "em; -fx-min-width: " + BESIDE + "em;");
    HBox.setHgrow(sheets, Priority.ALWAYS);
    HBox both = new HBox(sheets, beside);
    both.getStyleClass().add("preview");
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox page =
        new VBox(Parts.label(texts.get("preview.title"), "page-title"), said, problem, both);
    page.getStyleClass().add("page");
    CommandButton aside = new CommandButton(texts, commands, Command.SET_ASIDE);
    aside.disableProperty().bind(model.over());
    root = Parts.fillingAbove(page, Parts.spring(), aside, print);
  }

  private ScrollPane sheets() {
    List<Image> images = model.sheet().pages();
    ScrollPane pane = Parts.scrolling(new SheetView(images));
    pane.setId("preview-sheets");
    pane.setFocusTraversable(true);
    pane.setAccessibleText(texts.get("preview.sheets", images.size()) + " " + spoken());
    return pane;
  }

  /** What is on the sheet, for whoever listens. */
  private String spoken() {
    Certificate certificate = model.certificate();
    return Stream.concat(
            certificate.shared().stream(),
            certificate.people().stream().flatMap(person -> person.entries().stream()))
        .map((Entry entry) -> entry.label() + " " + entry.words())
        .collect(Collectors.joining("、"));
  }

  private Node facts() {
    CertificateRequest request = model.certificate().request();
    Applicant applicant = request.applicant();
    VBox card =
        Parts.card(
            fact("certificate.kind", texts.get("certificate.kind." + request.kind())),
            people(),
            fact("certificate.applicant", IssueWords.applicant(texts, applicant)),
            fact("certificate.copies", Integer.toString(model.copies())),
            fact("preview.printer", model.printer()),
            fact("preview.seal", texts.get("preview.seal." + model.sheet().stamp())));
    told().ifPresent(card.getChildren()::add);
    notices()
        .map(words -> Parts.paragraph(words, "preview-notice"))
        .forEach(card.getChildren()::add);
    if (!model.sheet().cut().isEmpty()) {
      Button list = new Button(texts.get("preview.cut.list"));
      list.setId("preview-cut");
      list.setOnAction(_ -> ways.cut().run());
      card.getChildren().add(list);
    }
    card.getChildren().add(Parts.paragraph(texts.get("preview.hint"), "field-hint"));
    return card;
  }

  private Node people() {
    VBox all = new VBox(Parts.paragraph(texts.get("certificate.people"), "fact-label"));
    all.getStyleClass().add("fact");
    for (Certificate.Person person : model.certificate().people()) {
      all.getChildren().add(names.show(person.name(), NAME_SIZE));
    }
    return all;
  }

  private Node fact(String key, String value) {
    VBox fact =
        new VBox(
            Parts.paragraph(texts.get(key), "fact-label"), Parts.paragraph(value, "fact-value"));
    fact.getStyleClass().add("fact");
    return fact;
  }

  /** Who on it is told of it (A10); it is for the clerk's eyes. */
  private Optional<Node> told() {
    Telling.Alert told = model.alert();
    if (told.none()) {
      return Optional.empty();
    }
    Label words =
        Parts.paragraph(
            told.told() == 0
                ? texts.get("preview.untold", told.registered())
                : texts.get("preview.told", told.registered(), told.told()),
            "preview-notice");
    words.setId("preview-told");
    return Optional.of(words);
  }

  /** What somebody has to know before it is printed. */
  private Stream<String> notices() {
    Stream.Builder<String> notices = Stream.builder();
    Certificate certificate = model.certificate();
    certificate
        .request()
        .again()
        .ifPresent(again -> notices.add(texts.get("certificate.again", again.reason())));
    if (certificate.unconfirmed()) {
      notices.add(texts.get("preview.unconfirmed"));
    }
    if (!model.sheet().cut().isEmpty()) {
      notices.add(texts.get("preview.cut", String.join("、", model.sheet().cut())));
    }
    if (certificate.request().showsNumber()) {
      notices.add(texts.get("preview.number"));
    }
    return notices.build();
  }

  @Override
  public String titleKey() {
    return "preview.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.certificate().people().getFirst().number());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return sheets;
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, model::print);
    commands.bind(Command.SET_ASIDE, this::aside);
    subscription =
        Subscription.combine(
            model.said().subscribe(this::say),
            model.problem().subscribe(words -> problem.setText(texts.get(words))));
  }

  private void aside() {
    if (!model.over().get()) {
      ways.aside().run();
    }
  }

  private void say(Message words) {
    said.setText(texts.get(words));
    if (!model.printed().isEmpty() && model.printed().size() == model.copies()) {
      ways.after().run();
    }
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.SET_ASIDE);
  }
}
