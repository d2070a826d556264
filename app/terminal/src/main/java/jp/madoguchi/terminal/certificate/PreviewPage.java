package jp.madoguchi.terminal.certificate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.certificate.Certificate;
import jp.madoguchi.core.certificate.CertificateRequest;
import jp.madoguchi.core.certificate.Entry;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.reception.Applicant;
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
  private static final double SHEET = 38;
  private static final double BESIDE = 19;
  private static final double NAME_SIZE = 20;

  private final Texts texts;
  private final Commands commands;
  private final NameFactory names;
  private final PreviewViewModel model;
  private final Runnable after;
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final ScrollPane sheets;
  private final CommandButton print;
  private final Region root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param after leads back to where the certificate was asked for, once all is printed
   */
  public PreviewPage(
      Texts texts, Commands commands, NameFactory names, PreviewViewModel model, Runnable after) {
    this.texts = texts;
    this.commands = commands;
    this.names = names;
    this.model = model;
    this.after = after;
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
    root = Parts.fillingAbove(page, Parts.spring(), print);
  }

  private ScrollPane sheets() {
    VBox pages = new VBox();
    pages.setAlignment(Pos.TOP_CENTER);
    pages.getStyleClass().add("preview-pages");
    List<Image> images = model.sheet().pages();
    for (int i = 0; i < images.size(); i++) {
      ImageView view = new ImageView(images.get(i));
      view.setPreserveRatio(true);
      view.setSmooth(true);
      StackPane paper = new StackPane(view);
      paper.getStyleClass().add("preview-paper");
      paper.setStyle("-fx-pref-width: " + SHEET + "em;");
      paper.setMinWidth(0);
      view.fitWidthProperty().bind(paper.widthProperty().subtract(2));
      pages.getChildren().add(paper);
    }
    ScrollPane pane = Parts.scrolling(pages);
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
            fact("preview.printer", model.printer()));
    notices()
        .map(words -> Parts.paragraph(words, "preview-notice"))
        .forEach(card.getChildren()::add);
    card.getChildren().add(Parts.paragraph(texts.get("preview.hint"), "field-hint"));
    return card;
  }

  private Node people() {
    VBox all = new VBox(Parts.paragraph(texts.get("certificate.people"), "fact-label"));
    all.getStyleClass().add("fact");
    for (Certificate.Person person : model.certificate().people()) {
      String name =
          person.entries().stream()
              .filter(entry -> entry.label().equals("氏名"))
              .map(Entry::words)
              .findFirst()
              .orElse("");
      all.getChildren().add(names.show(name, NAME_SIZE));
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
    subscription =
        Subscription.combine(
            model.said().subscribe(this::say),
            model.problem().subscribe(words -> problem.setText(texts.get(words))));
  }

  private void say(Message words) {
    said.setText(texts.get(words));
    if (!model.printed().isEmpty() && model.printed().size() == model.copies()) {
      after.run();
    }
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.SUBMIT);
  }
}
