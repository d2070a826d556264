package jp.madoguchi.terminal.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.notice.Letter;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.restraint.RecordRestrained;
import jp.madoguchi.terminal.certificate.SheetView;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** One letter as it will be printed, whom it goes to and why, and what is done with it. */
public final class NoticePage implements Page {
  private static final double BESIDE = 20;
  private static final double NAME_SIZE = 20;

  private final Texts texts;
  private final Commands commands;
  private final NameFactory names;
  private final NoticeWording words;
  private final NoticeViewModel model;
  private final Consumer<RecordRestrained> release;
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final SettledField reason = new SettledField();
  private final ScrollPane sheets;
  private final Region root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param release leads to where somebody releases what a measure restrains
   */
  public NoticePage(
      Texts texts,
      Commands commands,
      NameFactory names,
      Staff staff,
      LocalDate today,
      NoticeViewModel model,
      Consumer<RecordRestrained> release) {
    this.texts = texts;
    this.commands = commands;
    this.names = names;
    this.model = model;
    this.release = release;
    words = new NoticeWording(texts, staff, today);
    problem.setId("notice-problem");
    problem.managedProperty().bind(problem.visibleProperty());
    problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
    reason.setId("notice-reason");
    sheets = sheets();
    VBox beside = new VBox(facts());
    if (model.acts().stream().anyMatch(NoticeAct::needsReason)) {
      beside.getChildren().add(new FormField(texts, "notice.reason", reason));
    }
    beside.getStyleClass().add("preview-beside");
    beside.setStyle("-fx-pref-width: " + BESIDE + "em; -fx-min-width: " + BESIDE + "em;");
    HBox.setHgrow(sheets, Priority.ALWAYS);
    HBox both = new HBox(sheets, beside);
    both.getStyleClass().add("preview");
    VBox.setVgrow(both, Priority.ALWAYS);
    VBox page = new VBox(Parts.label(texts.get("notice.title"), "page-title"), problem, both);
    page.getStyleClass().add("page");
    HBox acts = new HBox();
    acts.getStyleClass().add("row");
    buttons().forEach(acts.getChildren()::add);
    root = Parts.fillingAbove(page, Parts.spring(), acts);
  }

  private Stream<CommandButton> buttons() {
    Stream<CommandButton> toRelease =
        model.restrained().stream().map(_ -> button(Command.SUBMIT, "notice.release", "accent"));
    return Stream.concat(
        toRelease,
        model.acts().stream()
            .map(act ->
                button(
                    act.command(),
                    "notice.act." + act,
                    act.command() == Command.SUBMIT ? "accent" : "")));
  }

  private CommandButton button(Command command, String key, String style) {
    CommandButton button = new CommandButton(texts, commands, command, key);
    if (!style.isEmpty()) {
      button.getStyleClass().add(style);
    }
    button.disableProperty().bind(model.busy());
    return button;
  }

  private ScrollPane sheets() {
    SheetView pages = new SheetView(model.pages());
    if (model.pages().isEmpty()) {
      Label why = Parts.paragraph(instead(), "preview-notice");
      why.setId("notice-instead");
      pages.getChildren().add(why);
    }
    ScrollPane pane = Parts.scrolling(pages);
    pane.setId("notice-sheets");
    pane.setFocusTraversable(true);
    pane.setAccessibleText(model.letter().map(this::spoken).orElseGet(this::instead));
    return pane;
  }

  private String instead() {
    return model.refusal().none()
        ? texts.get("notice.instead." + model.notice().state())
        : texts.get(model.refusal());
  }

  /** What is on the letter, for whoever listens. */
  private String spoken(Letter letter) {
    return texts.get("notice.sheets", model.pages().size())
        + " "
        + Stream.concat(
                Stream.of(letter.to().words(), letter.kind().title()),
                Stream.concat(
                    letter.body().stream(),
                    letter.items().stream().map(item -> item.label() + " " + item.value().value())))
            .collect(Collectors.joining("、"));
  }

  private Node facts() {
    Notice notice = model.notice();
    VBox name = new VBox(Parts.paragraph(texts.get("notice.person"), "fact-label"));
    name.getStyleClass().add("fact");
    name.getChildren().add(names.show(model.listed().name().value(), NAME_SIZE));
    VBox card =
        Parts.card(
            fact("notices.kind", words.kind(notice)),
            name,
            fact("notice.address", texts.get("notice.to." + notice.kind().to())),
            fact("notice.source", notice.kind().source()),
            fact("notices.standing", words.standing(notice)),
            fact("notices.since", words.since(notice)),
            fact("preview.printer", model.printer()));
    if (notice.kind().showsCode() && model.letter().isPresent()) {
      card.getChildren().add(Parts.paragraph(texts.get("notice.code"), "preview-notice"));
    }
    return card;
  }

  private Node fact(String key, String value) {
    VBox fact =
        new VBox(
            Parts.paragraph(texts.get(key), "fact-label"), Parts.paragraph(value, "fact-value"));
    fact.getStyleClass().add("fact");
    return fact;
  }

  @Override
  public String titleKey() {
    return "notice.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.notice().person());
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
    for (Command command : List.of(Command.SUBMIT, Command.SEND_BACK)) {
      commands.bind(command, () -> run(command));
    }
    reason.settledProperty().bindBidirectional(model.reason());
    subscription = model.problem().subscribe(said -> problem.setText(texts.get(said)));
  }

  private void run(Command command) {
    if (command == Command.SUBMIT && model.restrained().isPresent()) {
      model.restrained().ifPresent(release);
      return;
    }
    model.acts().stream().filter(act -> act.command() == command).forEach(model::run);
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    reason.settledProperty().unbindBidirectional(model.reason());
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.SEND_BACK);
  }
}
