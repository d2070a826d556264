package jp.madoguchi.terminal.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.text.Message;
import jp.madoguchi.terminal.text.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What waits for me, with its number and its age, each behind one digit; below it my last cases,
 * each behind a letter, and the other places to go to. The search is always the first of all.
 */
public final class DeskPage implements Page {
  /** So many cases have a letter. */
  public static final int RECENT = 5;

  private final Texts texts;
  private final List<Tile> tiles;
  private final List<Recent> recent;
  private final Instant now;
  private final ReadOnlyObjectProperty<Optional<Message>> word;
  private final Label said = Parts.paragraph("", "alert-box");
  private final Button search;
  private final VBox waiting = new VBox();
  private final VBox places = new VBox();
  private final Node root;
  private DeskOrder order;
  private Subscription hearing = Subscription.EMPTY;

  /**
   * What stands on the desk.
   *
   * @param hints what stands below the greeting
   * @param search where the next person begins
   * @param recent the last first
   */
  public record Content(
      Message greeting,
      List<Message> hints,
      Tile search,
      List<Tile> tiles,
      List<Recent> recent,
      Instant now) {}

  /**
   * @param word what somebody has to do beside the tiles; may come and go
   */
  public DeskPage(Texts texts, Content content, ReadOnlyObjectProperty<Optional<Message>> word) {
    this.texts = texts;
    this.word = word;
    tiles = new ArrayList<>(content.tiles());
    order = DeskOrder.of(tiles);
    recent = content.recent().stream().limit(RECENT).toList();
    now = content.now();
    said.setId("desk-word");
    said.managedProperty().bind(said.visibleProperty());
    search = search(content.search());
    VBox page = new VBox(Parts.label(texts.get(content.greeting()), "page-title"));
    page.getStyleClass().add("page");
    for (Message hint : content.hints()) {
      page.getChildren().add(Parts.paragraph(texts.get(hint), "page-subtitle"));
    }
    page.getChildren().addAll(said, search, title("desk.waiting"), waiting);
    if (!recent.isEmpty()) {
      page.getChildren().addAll(title("desk.recent"), cases());
    }
    page.getChildren().addAll(title("desk.places"), places);
    lay();
    page.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    root = Parts.scrolling(page);
  }

  /**
   * Puts a tile whose count was known later in its place. The keyboard stays where it is.
   *
   * @param known in place of the one with the same name
   */
  public void put(Tile known) {
    String focused =
        Stream.of(waiting, places)
            .flatMap(section -> section.lookupAll(".tile").stream())
            .filter(Node::isFocused)
            .map(Node::getId)
            .findFirst()
            .orElse("");
    tiles.replaceAll(tile -> tile.id().equals(known.id()) ? known : tile);
    order = DeskOrder.of(tiles);
    lay();
    if (!focused.isEmpty()) {
      Node again = root.lookup("#" + focused);
      (again == null ? search : again).requestFocus();
    }
  }

  private void lay() {
    waiting.getChildren().setAll(waiting());
    places.getChildren().setAll(places());
  }

  private Label title(String key) {
    return Parts.label(texts.get(key), "section-title");
  }

  @Override
  public String titleKey() {
    return "desk.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return search;
  }

  @Override
  public void attach() {
    hearing = word.subscribe(this::say);
  }

  @Override
  public void detach() {
    hearing.unsubscribe();
  }

  private void say(Optional<Message> heard) {
    said.setText(heard.map(texts::get).orElse(""));
    said.setVisible(heard.isPresent());
  }

  /** No field on the desk takes letters, so that none of them is lost to one. */
  private void pressed(KeyEvent event) {
    if (event.isControlDown() || event.isAltDown() || event.isShiftDown()) {
      return;
    }
    if (event.getCode().isDigitKey()) {
      // On the ten-key pad the name has words before the digit.
      String name = event.getCode().getName();
      run(event, order.at(name.charAt(name.length() - 1) - '0').map(Tile::open));
    } else if (event.getCode().isLetterKey()) {
      int place = event.getCode().getName().charAt(0) - 'A';
      run(
          event,
          Optional.of(place).filter(it -> it < recent.size()).map(it -> recent.get(it).reopen()));
    }
  }

  private static void run(KeyEvent event, Optional<Runnable> action) {
    action.ifPresent(it -> {
      event.consume();
      it.run();
    });
  }

  private Button search(Tile tile) {
    Button button =
        button(
            tile,
            Parts.row(
                new FontIcon(tile.icon()),
                Parts.label(texts.get(tile.title()), "tile-title"),
                Parts.label(tile.key(), "key-cap"),
                Parts.label(texts.get(tile.detail()), "tile-detail-wide")),
            tile.key());
    button.getStyleClass().add("tile-search");
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private Node waiting() {
    if (order.waiting().isEmpty()) {
      HBox none =
          Parts.row(
              new FontIcon(Feather.CHECK_CIRCLE),
              Parts.paragraph(texts.get("desk.nothing"), "desk-nothing-words"));
      none.setId("desk-nothing");
      none.getStyleClass().add("desk-nothing");
      return none;
    }
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("tiles");
    order.waiting().forEach(tile -> flow.getChildren().add(large(tile)));
    return flow;
  }

  private Button large(Tile tile) {
    String count = tile.count() == 0 ? tile.key() : texts.get("desk.count", tile.count());
    String age = tile.oldest().map(since -> texts.get(DeskWords.age(since, now))).orElse("");
    Label many = Parts.label(count, "tile-count");
    // The age wraps; a number that is cut is another number.
    many.setMinWidth(Region.USE_PREF_SIZE);
    VBox words =
        new VBox(
            head(tile),
            Parts.row(many, Parts.paragraph(age, "tile-age")),
            Parts.paragraph(texts.get(tile.detail()), "tile-detail"));
    words.getStyleClass().add("tile-words");
    Button button = button(tile, words, count + " " + age.replace('\n', ' '));
    if (tile.level() == Tile.Level.URGENT) {
      button.getStyleClass().add("tile-urgent");
    }
    return button;
  }

  private Node places() {
    FlowPane flow = new FlowPane();
    flow.getStyleClass().add("tiles");
    for (Tile tile : order.places()) {
      VBox words = new VBox(head(tile), Parts.paragraph(texts.get(tile.detail()), "tile-detail"));
      words.getStyleClass().add("tile-words");
      Button button = button(tile, words, tile.key());
      button.getStyleClass().add("tile-place");
      flow.getChildren().add(button);
    }
    return flow;
  }

  /** With the digit that opens it or, where all are taken, the key of its command. */
  private HBox head(Tile tile) {
    Label title = Parts.paragraph(texts.get(tile.title()), "tile-title");
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = Parts.row(new FontIcon(tile.icon()), title);
    OptionalInt digit = order.digit(tile);
    String key = digit.isPresent() ? Integer.toString(digit.getAsInt()) : tile.key();
    if (!key.isEmpty()) {
      head.getChildren().add(cap(key));
    }
    return head;
  }

  private static Label cap(String key) {
    Label cap = Parts.label(key, "key-cap");
    cap.setMinWidth(Label.USE_PREF_SIZE);
    return cap;
  }

  private Button button(Tile tile, Node words, String spoken) {
    Button button = new Button();
    button.setId("desk-" + tile.id());
    button.setGraphic(words);
    button.getStyleClass().add("tile");
    OptionalInt digit = order.digit(tile);
    button.setAccessibleText(
        String.join(
            " ",
            texts.get(tile.title()),
            spoken,
            texts.get(tile.detail()),
            digit.isPresent() ? Integer.toString(digit.getAsInt()) : ""));
    button.setOnAction(_ -> tile.open().run());
    return button;
  }

  private Node cases() {
    VBox list = new VBox();
    list.setId("desk-recent");
    list.getStyleClass().add("desk-recent");
    for (Recent each : recent) {
      String letter = Character.toString('A' + recent.indexOf(each));
      Label words = Parts.label(each.words(), "recent-words");
      HBox row = Parts.row(cap(letter), words);
      if (each.open()) {
        row.getChildren().add(Parts.badge(texts.get("desk.recent.open"), "attention"));
      }
      Button button = new Button();
      button.setId("desk-recent-" + letter);
      button.setGraphic(row);
      button.getStyleClass().add("recent-case");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setAccessibleText(letter + " " + each.words());
      button.setOnAction(_ -> each.reopen().run());
      list.getChildren().add(button);
    }
    return list;
  }
}
