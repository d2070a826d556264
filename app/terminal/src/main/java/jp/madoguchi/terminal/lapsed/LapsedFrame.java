package jp.madoguchi.terminal.lapsed;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.control.CommandButton;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.SettledText;
import jp.madoguchi.terminal.text.Texts;

/**
 * What both pages of a closed terminal have: the steps, one a line, the place of the medium, what
 * was said, and a key to write and one to read.
 */
final class LapsedFrame {
  private static final int PLACE_COLUMNS = 24;

  private final Texts texts;
  private final Commands commands;
  private final LapsedViewModel model;
  private final ComboBox<String> place = new ComboBox<>();
  private final SettledText placeTyped = new SettledText(place);
  private final Label said = spoken("section-title", "lapsed-said");
  private final Label problem = spoken("alert-box", "lapsed-problem");
  private final CommandButton write;
  private final CommandButton read;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  /**
   * The keys of a page's texts.
   *
   * @param steps in their order
   */
  record Words(String title, String hint, String write, String read, List<String> steps) {
    Words {
      steps = List.copyOf(steps);
    }
  }

  /**
   * @param beneath stands below the steps
   * @param fields before the place of the medium
   */
  LapsedFrame(
      Texts texts,
      Commands commands,
      LapsedViewModel model,
      Words words,
      Node beneath,
      List<FormField> fields) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    write = new CommandButton(texts, commands, Command.SUBMIT, words.write());
    write.getStyleClass().add("accent");
    write.setId("lapsed-write");
    read = new CommandButton(texts, commands, Command.REVIEW, words.read());
    read.setId("lapsed-read");
    place.setId("lapsed-place");
    place.setEditable(true);
    place.getEditor().setPrefColumnCount(PLACE_COLUMNS);
    List<Node> all = new ArrayList<>(fields);
    all.add(new FormField(texts, "media.place", place));
    VBox page =
        new VBox(
            Parts.label(texts.get(words.title()), "page-title"),
            Parts.paragraph(texts.get(words.hint()), "page-subtitle"),
            problem,
            said,
            steps(words),
            beneath,
            Parts.card(Parts.flow(all.toArray(Node[]::new))));
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, footer());
  }

  private VBox steps(Words words) {
    VBox steps = Parts.card();
    for (String each : words.steps()) {
      steps.getChildren().add(Parts.paragraph(texts.get(each), "lapsed-step"));
    }
    return steps;
  }

  private Node footer() {
    FlowPane buttons = Parts.flow(read, write);
    VBox footer = new VBox(buttons);
    footer.widthProperty().subscribe(width -> buttons.setPrefWrapLength(width.doubleValue()));
    HBox.setHgrow(footer, Priority.ALWAYS);
    return footer;
  }

  /** Words that are there only where there is something to say. */
  static Label spoken(String style, String id) {
    Label label = Parts.paragraph("", style);
    label.setId(id);
    label.managedProperty().bind(label.visibleProperty());
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  Node root() {
    return root;
  }

  Node place() {
    return place;
  }

  void attach(Runnable writing, Runnable reading) {
    placeTyped.text().bindBidirectional(model.place());
    model.look(this::offer);
    BooleanProperty writes = commands.bind(Command.SUBMIT, writing);
    BooleanProperty reads = commands.bind(Command.REVIEW, reading);
    subscription =
        Subscription.combine(
            model.said().subscribe(message -> said.setText(texts.get(message))),
            model.problem().subscribe(message -> problem.setText(texts.get(message))),
            model
                .busy()
                .subscribe(busy -> {
                  writes.set(!busy);
                  reads.set(!busy);
                  write.setDisable(busy);
                  read.setDisable(busy);
                }));
  }

  private void offer(List<String> found) {
    place.getItems().setAll(found);
    if (model.place().get().isBlank() && !found.isEmpty()) {
      model.place().set(found.getFirst());
    }
  }

  void detach() {
    subscription.unsubscribe();
    placeTyped.text().unbindBidirectional(model.place());
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.REVIEW);
  }
}
