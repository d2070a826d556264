package jp.madoguchi.terminal.media;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
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
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.name.SettledText;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;

/**
 * The ledger of media (媒体管理簿) and what is done with a medium: write it, read its answer, and give
 * it up. One key each.
 */
public final class MediaPage implements Page {
  private static final int NUMBER_COLUMNS = 10;
  private static final int NAME_COLUMNS = 14;
  private static final int PLACE_COLUMNS = 24;

  private final Texts texts;
  private final Commands commands;
  private final MediaViewModel model;
  private final MediaTable table;
  private final SettledField number = new SettledField();
  private final SettledField carrier = new SettledField();
  private final ComboBox<String> place = new ComboBox<>();
  private final SettledText placeTyped = new SettledText(place);
  private final SettledField reason = new SettledField();
  private final Label said = Parts.paragraph("", "section-title");
  private final Label problem = Parts.paragraph("", "alert-box");
  private final ProgressBar bar = new ProgressBar(0);
  private final CommandButton write;
  private final CommandButton read;
  private final CommandButton missing;
  private final CommandButton destroyed;
  private final Node root;
  private Subscription subscription = Subscription.EMPTY;

  public MediaPage(Texts texts, Commands commands, MediaViewModel model, Staff staff) {
    this.texts = texts;
    this.commands = commands;
    this.model = model;
    table = new MediaTable(texts, model, staff);
    write = button(Command.SUBMIT, "media.write");
    write.getStyleClass().add("accent");
    read = button(Command.REVIEW, "media.read");
    missing = button(Command.SEND_BACK, "media.missing");
    destroyed = button(Command.DISCARD, "media.destroyed");
    number.setPrefColumnCount(NUMBER_COLUMNS);
    carrier.setPrefColumnCount(NAME_COLUMNS);
    reason.setPrefColumnCount(NAME_COLUMNS);
    place.setEditable(true);
    place.getEditor().setPrefColumnCount(PLACE_COLUMNS);
    spoken(said, "media-said");
    spoken(problem, "media-problem");
    bar.setId("media-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.managedProperty().bind(bar.visibleProperty());
    bar.setAccessibleText(texts.get("media.progress"));
    VBox page =
        new VBox(
            Parts.label(texts.get("media.title"), "page-title"),
            Parts.paragraph(texts.get("media.hint"), "page-subtitle"),
            problem,
            said,
            bar,
            table.view(),
            Parts.card(
                Parts.flow(
                    field("media.number", number, "media-number"),
                    field("media.carrier", carrier, "media-carrier"),
                    field("media.place", place, "media-place"))),
            Parts.card(Parts.flow(field("media.reason", reason, "media-reason"))));
    page.getStyleClass().add("page");
    root = Parts.withFooter(page, footer());
  }

  private Node footer() {
    FlowPane buttons = Parts.flow(missing, destroyed, read, write);
    VBox footer = new VBox(buttons);
    if (!model.allowed()) {
      footer.getChildren().add(Parts.paragraph(texts.get("media.right"), "field-hint"));
    }
    footer.widthProperty().subscribe(width -> buttons.setPrefWrapLength(width.doubleValue()));
    HBox.setHgrow(footer, Priority.ALWAYS);
    return footer;
  }

  private CommandButton button(Command command, String key) {
    CommandButton button = new CommandButton(texts, commands, command, key);
    button.setId(key.replace('.', '-'));
    return button;
  }

  private FormField field(String key, Node control, String id) {
    control.setId(id);
    return new FormField(texts, key, control);
  }

  private static void spoken(Label label, String id) {
    label.setId(id);
    label.managedProperty().bind(label.visibleProperty());
  }

  @Override
  public String titleKey() {
    return "media.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return model.allowed() ? number : table.view();
  }

  @Override
  public void attach() {
    number.settledProperty().bindBidirectional(model.number());
    carrier.settledProperty().bindBidirectional(model.carrier());
    placeTyped.text().bindBidirectional(model.place());
    reason.settledProperty().bindBidirectional(model.reason());
    bar.progressProperty().bind(model.progress());
    model.look(found -> offer(place.getItems(), found));
    BooleanProperty writes = commands.bind(Command.SUBMIT, model::write);
    BooleanProperty reads = commands.bind(Command.REVIEW, model::read);
    BooleanProperty misses = commands.bind(Command.SEND_BACK, () -> giveUp(model::missing));
    BooleanProperty destroys = commands.bind(Command.DISCARD, () -> giveUp(model::destroyed));
    Runnable enable =
        () -> {
          boolean free = model.allowed() && !model.busy().get();
          set(writes, write, free);
          set(reads, read, free);
          set(misses, missing, free && model.mayBeMissing());
          set(destroys, destroyed, free && model.mayBeDestroyed());
          bar.setVisible(model.busy().get());
        };
    subscription =
        Subscription.combine(
            model.standing().subscribe(table::show),
            model.said().subscribe(message -> say(said, message)),
            model.problem().subscribe(message -> say(problem, message)),
            model.busy().subscribe(_ -> enable.run()),
            model.chosen().subscribe(_ -> enable.run()));
  }

  private void offer(ObservableList<String> items, List<String> found) {
    items.setAll(found);
    if (model.place().get().isBlank() && !found.isEmpty()) {
      model.place().set(found.getFirst());
    }
  }

  private static void set(BooleanProperty enabled, CommandButton button, boolean may) {
    enabled.set(may);
    button.setDisable(!may);
  }

  private void say(Label label, Message message) {
    label.setText(texts.get(message));
    label.setVisible(!message.none());
  }

  private void giveUp(Runnable act) {
    if (reason.settledProperty().get().isBlank()) {
      reason.requestFocus();
    }
    act.run();
  }

  @Override
  public void detach() {
    subscription.unsubscribe();
    number.settledProperty().unbindBidirectional(model.number());
    carrier.settledProperty().unbindBidirectional(model.carrier());
    placeTyped.text().unbindBidirectional(model.place());
    reason.settledProperty().unbindBidirectional(model.reason());
    bar.progressProperty().unbind();
    commands.unbind(Command.SUBMIT);
    commands.unbind(Command.REVIEW);
    commands.unbind(Command.SEND_BACK);
    commands.unbind(Command.DISCARD);
  }
}
