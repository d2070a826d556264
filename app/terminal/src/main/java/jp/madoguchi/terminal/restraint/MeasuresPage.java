package jp.madoguchi.terminal.restraint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.Sex;
import jp.madoguchi.core.restraint.Elsewhere;
import jp.madoguchi.core.restraint.Level;
import jp.madoguchi.core.restraint.Measure;
import jp.madoguchi.core.restraint.MeasureSheet;
import jp.madoguchi.core.restraint.Process;
import jp.madoguchi.core.restraint.Reach;
import jp.madoguchi.core.restraint.Scope;
import jp.madoguchi.terminal.clipboard.Held;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.record.RestraintWords;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/**
 * One person's measures above, below what is to be done about them: one choice, and the fields that
 * it asks for.
 */
public final class MeasuresPage implements Page {
  private static final double NAME_SIZE = 22;
  private static final int COLUMNS = 3;

  private final Texts texts;
  private final Commands commands;
  private final NameFactory names;
  private final MeasuresViewModel model;
  private final MeasureForm form;
  private final VBox lines = new VBox();
  private final VBox marks = new VBox();
  private final VBox which = new VBox();
  private final GridPane fields = new GridPane();
  private final ComboBox<MeasureAct> act = new ComboBox<>();
  private final Label said = Parts.paragraph("", "keys-running");
  private final Label problem = Parts.paragraph("", "keys-problem");
  private final CommandButton submit;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  public MeasuresPage(Texts texts, Commands commands, NameFactory names, MeasuresViewModel model) {
    this.texts = texts;
    this.commands = commands;
    this.names = names;
    this.model = model;
    form = model.form();
    submit = new CommandButton(texts, commands, Command.SUBMIT, "measures.submit");
    submit.getStyleClass().add("accent");
    act.setId("measures-act");
    said.setId("measures-said");
    problem.setId("measures-problem");
    for (Label each : List.of(said, problem)) {
      each.managedProperty().bind(each.visibleProperty());
      each.visibleProperty().bind(each.textProperty().isNotEmpty());
    }
    fill(act, model.acts(), each -> texts.get("measures.act." + each));
    fields.getStyleClass().add("form-grid");
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / COLUMNS);
      fields.getColumnConstraints().add(column);
    }
    lines.getStyleClass().add("history");
    lines.setId("measures-lines");
    VBox page =
        new VBox(
            Parts.label(texts.get("measures.title"), "page-title"),
            said,
            problem,
            Parts.card(person(), marks),
            Parts.card(Parts.label(texts.get("measures.standing"), "section-title"), lines),
            Parts.card(new FormField(texts, "measures.act", act), which, fields));
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, Parts.spring(), submit);
    Held.holds(root, Field.RESTRAINTS);
  }

  @Override
  public String titleKey() {
    return "measures.title";
  }

  @Override
  public Optional<AddressNumber> resident() {
    return Optional.of(model.sheet().get().number());
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return act;
  }

  @Override
  public void attach() {
    commands.bind(Command.SUBMIT, model::submit);
    act.setValue(model.act().get());
    subscription =
        Subscription.combine(
            act.valueProperty()
                .subscribe(now -> {
                  if (now != null) {
                    model.act().set(now);
                  }
                }),
            model.act().subscribe(this::ask),
            model.chosen().subscribe(_ -> askFields(model.act().get())),
            model.sheet().subscribe(this::show),
            model.said().subscribe(words -> said.setText(texts.get(words))),
            model.problem().subscribe(words -> problem.setText(texts.get(words))));
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    commands.unbind(Command.SUBMIT);
    form.clear();
  }

  private Node person() {
    MeasureSheet sheet = model.sheet().get();
    return new VBox(
        Parts.label(sheet.name().kana().value(), "record-kana"),
        names.show(sheet.name().name().value(), NAME_SIZE),
        Parts.label(sheet.number().digits(), "fact-value"));
  }

  private void show(MeasureSheet sheet) {
    marks.getChildren().setAll(RestraintWords.badges(texts, sheet.marks()));
    lines.getChildren().clear();
    if (sheet.lines().isEmpty()) {
      lines.getChildren().add(Parts.paragraph(texts.get("measures.none"), "field-hint"));
    }
    for (MeasureSheet.Line line : sheet.lines()) {
      VBox shown =
          new VBox(Parts.paragraph(MeasureWords.title(texts, line.measure()), "history-kind"));
      MeasureWords.details(texts, line)
          .forEach(words -> shown.getChildren().add(Parts.paragraph(words, "fact-value")));
      boolean support = line.measure().isSupport();
      if (support) {
        shown.getChildren().add(Parts.label(texts.get("measures.checklist"), "fact-label"));
        MeasureWords.points(texts, line.points())
            .forEach(words -> shown.getChildren().add(Parts.paragraph(words, "household-words")));
      }
      lines.getChildren().add(shown);
    }
    if (sheet.waiting()) {
      lines.getChildren().add(Parts.paragraph(texts.get("measures.waiting"), "field-hint"));
    }
    ask(model.act().get());
  }

  /** What is to be done, and about which measure. */
  private void ask(MeasureAct now) {
    which.getChildren().setAll(now.ofMeasure() ? List.of(measures()) : List.of());
    askFields(now);
    submit.setText(texts.get("measures.act." + now));
    submit.setAccessibleText(texts.get("measures.act." + now) + " " + Command.SUBMIT.keyName());
  }

  private void askFields(MeasureAct now) {
    List<Node> asked = new ArrayList<>();
    switch (now) {
      case APPLY -> application(asked);
      case CONFIRM -> {
        asked.add(
            choice(
                "measures.where",
                form.where,
                Elsewhere.values(),
                it -> texts.get("measures.where." + it)));
        asked.add(field("measures.notApplicable", form.reason));
      }
      case RENEW -> asked.add(field("measures.until", form.until));
      case SET, CHANGE -> {
        asked.add(processes());
        asked.add(
            choice(
                "measures.level",
                form.level,
                Level.values(),
                it -> texts.get("measures.level." + it)));
        asked.add(
            choice(
                "measures.reach",
                form.reach,
                Reach.values(),
                it -> texts.get("measures.reach." + it)));
        asked.add(field("measures.from", form.from));
        asked.add(field("measures.until", form.until));
        asked.add(field("measures.reason", form.reason));
      }
      case LIFT -> {
        asked.add(processes());
        asked.add(field("measures.minutes", form.minutes));
        asked.add(field("measures.reason", form.reason));
      }
      case DECIDE, END, RESTRAIN -> {
        // Nothing but the choice itself.
      }
    }
    fields.getChildren().clear();
    for (int i = 0; i < asked.size(); i++) {
      fields.add(asked.get(i), i % COLUMNS, i / COLUMNS);
    }
  }

  private Node processes() {
    return checks(
        "measures.processes",
        Process.values(),
        form.processes,
        it -> texts.get("measures.process." + it));
  }

  private void application(List<Node> asked) {
    asked.add(field("measures.reference.label", form.reference));
    asked.add(field("measures.applied", form.from));
    asked.add(together());
    asked.add(field("measures.other.name", form.name));
    asked.add(field("measures.other.number", form.number));
    asked.add(field("measures.other.birth", form.birth));
    asked.add(
        choice(
            "measures.other.sex",
            form.sex,
            sexes(),
            it -> it.map(sex -> texts.get("sex." + sex)).orElse("—")));
    asked.add(field("measures.other.address", form.address));
    asked.add(field("measures.other.note", form.note));
    asked.add(
        checks(
            "measures.scope.label",
            Scope.values(),
            form.scopes,
            it -> texts.get("measures.scope." + it)));
    asked.add(field("measures.forwarding.label", form.forwarding));
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Optional<Sex>[] sexes() {
    List<Optional<Sex>> all = new ArrayList<>();
    all.add(Optional.empty());
    Arrays.stream(Sex.values()).map(Optional::of).forEach(all::add);
    return all.toArray(new Optional[0]);
  }

  private Node measures() {
    ComboBox<Measure> box = new ComboBox<>();
    box.setId("measures-which");
    fill(box, model.measures(), each -> MeasureWords.title(texts, each));
    box.setValue(model.chosen().get().orElse(null));
    box.valueProperty().subscribe(now -> model.chosen().set(Optional.ofNullable(now)));
    return new FormField(texts, "measures.which", box);
  }

  private Node together() {
    List<MeasureSheet.Member> members = model.sheet().get().household();
    return checks(
        "measures.together",
        members.stream().map(MeasureSheet.Member::number).toArray(AddressNumber[]::new),
        form.together,
        number ->
            members.stream()
                .filter(each -> each.number().equals(number))
                .map(each -> each.name().name().value())
                .findFirst()
                .orElse(""));
  }

  private Node field(String key, StringProperty typed) {
    SettledField field = new SettledField();
    field.setId(key.replace('.', '-'));
    field.settledProperty().bindBidirectional(typed);
    return new FormField(texts, key, field);
  }

  private <E> Node choice(String key, ObjectProperty<E> value, E[] all, Function<E, String> words) {
    ComboBox<E> box = new ComboBox<>();
    box.setId(key.replace('.', '-'));
    fill(box, List.of(all), words);
    box.valueProperty().bindBidirectional(value);
    return new FormField(texts, key, box);
  }

  private <E> Node checks(String key, E[] all, Set<E> chosen, Function<E, String> words) {
    VBox boxes = new VBox();
    for (E each : all) {
      CheckBox box = new CheckBox(words.apply(each));
      box.setId(key.replace('.', '-') + "-" + each);
      box.setSelected(chosen.contains(each));
      box.setWrapText(true);
      box.setMinHeight(Control.USE_PREF_SIZE);
      box.selectedProperty()
          .subscribe((_, now) -> {
            if (now) {
              chosen.add(each);
            } else {
              chosen.remove(each);
            }
          });
      boxes.getChildren().add(box);
    }
    return new VBox(Parts.label(texts.get(key), "field-label"), boxes);
  }

  private static <E> void fill(ComboBox<E> box, List<E> all, Function<E, String> words) {
    box.getItems().setAll(all);
    box.setMaxWidth(Control.USE_COMPUTED_SIZE);
    box.setConverter(new ChoiceWords<>(words));
  }
}
