package jp.madoguchi.terminal.memo;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.NameBlock;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.clipboard.Held;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** One person's memo: above what is written now, below every note with all that it ever said. */
public final class MemoPage implements Page {
  private static final double NAME_SIZE = 22;

  private final Texts texts;
  private final Commands commands;
  private final MemoViewModel model;
  private final MemoWords words;
  private final VBox notes = new VBox();
  private final ComboBox<Optional<Ulid>> which = new ComboBox<>();
  private final SettledField text = new SettledField();
  private final Label left = Parts.paragraph("", "field-hint");
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * @param name of the person, as the record shows it
   */
  public MemoPage(
      Texts texts,
      Commands commands,
      NameFactory names,
      NameBlock name,
      Staff staff,
      MemoViewModel model) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    words = new MemoWords(texts, staff);
    for (Label each : List.of(said, problem)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    said.setId("memo-said");
    problem.setId("memo-problem");
    notes.setId("memo-notes");
    notes.getStyleClass().add("history");
    VBox page =
        new VBox(
            Parts.flow(
                Parts.label(texts.get("memo.title"), "page-title"),
                Parts.badge(texts.get("memo.never"), "attention"),
                Parts.badge(texts.get("memo.here"), "calm")),
            Parts.paragraph(texts.get("memo.hint"), "page-subtitle"),
            said,
            problem,
            Parts.card(
                Parts.label(name.kana().value(), "record-kana"),
                names.show(name.name().value(), NAME_SIZE)));
    page.getStyleClass().add("page");
    if (model.mayWrite()) {
      page.getChildren().add(form());
    }
    page.getChildren().add(Parts.card(notes));
    CommandButton submit = new CommandButton(texts, commands, Command.SUBMIT, "memo.submit");
    submit.getStyleClass().add("accent");
    root =
        model.mayWrite() ? Parts.withFooter(page, Parts.spring(), submit) : Parts.scrolling(page);
    Held.holds(root, Field.REMARK);
  }

  private Node form() {
    which.setId("memo-which");
    which.setMaxWidth(Control.USE_COMPUTED_SIZE);
    which.setConverter(new ChoiceWords<>(this::choice));
    text.setId("memo-text");
    return Parts.card(
        new FormField(texts, "memo.which", which), new FormField(texts, "memo.text", text), left);
  }

  private String choice(Optional<Ulid> note) {
    return note.flatMap(model::find)
        .map(it -> texts.get("memo.amend", it.now().text().value()))
        .orElse(texts.get("memo.new"));
  }

  @Override
  public String titleKey() {
    return "memo.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.memo().get().subject());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return model.mayWrite() ? text : notes;
  }

  @Override
  public void attach() {
    if (model.mayWrite()) {
      commands.bind(Command.SUBMIT, model::submit);
      text.settledProperty().bindBidirectional(model.text());
    }
    subscription =
        Subscription.combine(
            model.memo().subscribe(this::show),
            which
                .valueProperty()
                .subscribe(now -> {
                  if (now != null) {
                    model.choose(now);
                  }
                }),
            model.chosen().subscribe(now -> which.setValue(now)),
            model.text().subscribe(_ -> left.setText(texts.get("memo.left", model.left()))),
            model.said().subscribe(it -> said.setText(texts.get(it))),
            model.problem().subscribe(it -> problem.setText(texts.get(it))));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    text.settledProperty().unbindBidirectional(model.text());
    commands.unbind(Command.SUBMIT);
  }

  private void show(Memo memo) {
    which.getItems().setAll(model.choices());
    which.setValue(model.chosen().get());
    notes.getChildren().clear();
    if (!memo.whole()) {
      notes.getChildren().add(Parts.paragraph(texts.get("memo.altered"), "keys-problem"));
    }
    memo.notes().forEach(note -> notes.getChildren().add(words.whole(note)));
    boolean none = memo.wordings().isEmpty();
    if (none) {
      notes.getChildren().add(Parts.paragraph(texts.get("memo.none"), "field-hint"));
    }
    notes.setFocusTraversable(none && !model.mayWrite());
    notes.setAccessibleText(texts.get(none ? "memo.none" : "memo.title"));
  }
}
