package jp.madoguchi.terminal.notice;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeDesk.Listed;
import jp.madoguchi.terminal.control.ChoiceWords;
import jp.madoguchi.terminal.control.Choosing;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.FormField;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.record.Staff;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Texts;

/** Letters that were asked for at this terminal; a digit or Enter opens one. */
public final class NoticesPage implements Page {
  private static final double NAME_SIZE = 17;
  private static final int DIGITS = 9;

  private final Texts texts;
  private final NameFactory names;
  private final NoticeWording words;
  private final Consumer<Listed> open;
  private final TableView<Listed> table = new TableView<>();
  private final ComboBox<Part> part = new ComboBox<>();
  private final Node root;

  /**
   * @param shown which part these are
   * @param other leads to another part
   */
  public NoticesPage(
      Texts texts,
      NameFactory names,
      Staff staff,
      LocalDate today,
      Part shown,
      List<Listed> listed,
      Consumer<Listed> open,
      Consumer<Part> other) {
    this.texts = texts;
    this.names = names;
    this.open = open;
    words = new NoticeWording(texts, staff, today);
    table.setId("notices");
    table.setAccessibleText(texts.get("notices.list"));
    table.setPlaceholder(Parts.paragraph(texts.get("notices.none." + shown), "field-hint"));
    table.getStyleClass().addAll("results", "worklist");
    columns();
    Choosing.opens(table, open);
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    table.widthProperty().subscribe(table::refresh);
    table.getItems().setAll(listed);
    table.getSelectionModel().selectFirst();
    part.setId("notices-part");
    part.getItems().setAll(Part.values());
    part.setConverter(new ChoiceWords<>(each -> texts.get("notices.part." + each)));
    part.setValue(shown);
    part.valueProperty()
        .subscribe((_, chosen) -> {
          if (chosen != null && chosen != shown) {
            other.accept(chosen);
          }
        });
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox page =
        new VBox(
            Parts.label(texts.get("notices.title"), "page-title"),
            Parts.paragraph(texts.get("notices.hint." + shown), "page-subtitle"),
            new FormField(texts, "notices.part", part),
            table);
    page.getStyleClass().add("page");
    root = Parts.filling(page);
  }

  private void columns() {
    Columns.words(table, texts.get("notices.digit"), 0.06, this::digit);
    Columns.nodes(table, texts.get("record.name"), 0.24, this::name);
    Columns.words(table, texts.get("notices.kind"), 0.24, each -> words.kind(each.notice()));
    Columns.words(table, texts.get("notices.since"), 0.14, each -> words.since(each.notice()));
    Columns.words(table, texts.get("notices.standing"), 0.32, this::standing);
  }

  private String digit(Listed each) {
    int place = table.getItems().indexOf(each) + 1;
    return place <= DIGITS ? Integer.toString(place) : "";
  }

  private String standing(Listed each) {
    String number = words.number(each.notice());
    return words.standing(each.notice())
        + (number.isEmpty() ? "" : "\n" + texts.get("notices.number", number));
  }

  private Node name(Listed each) {
    return new VBox(
        Parts.label(each.kana().value(), "member-kana"),
        names.show(each.name().value(), NAME_SIZE));
  }

  private void pressed(KeyEvent event) {
    boolean held = event.isControlDown() || event.isAltDown() || event.isShiftDown();
    if (!held && event.getCode().isDigitKey()) {
      // On the ten-key pad the name has words before the digit.
      String name = event.getCode().getName();
      int place = name.charAt(name.length() - 1) - '0';
      if (place > 0 && place <= Math.min(DIGITS, table.getItems().size())) {
        event.consume();
        open.accept(table.getItems().get(place - 1));
      }
    }
  }

  @Override
  public String titleKey() {
    return "notices.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return table;
  }
}
