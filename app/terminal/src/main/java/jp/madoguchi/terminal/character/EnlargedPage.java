package jp.madoguchi.terminal.character;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import jp.madoguchi.core.text.Graphemes;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameFactory;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.shell.PageAbove;
import jp.madoguchi.terminal.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * The names of a page, one of them large: each character with its code points, and with its number,
 * strokes and readings where the table of characters is there. Counts as the page beneath it.
 */
public final class EnlargedPage implements PageAbove {
  private static final double LARGE = 84;
  private static final double SMALL = 18;

  private final Texts texts;
  private final NameFactory names;
  private final Optional<CharacterTable> table;
  private final Page beneath;
  private final CharacterWords words;
  private final ListView<String> list = new ListView<>();
  private final FlowPane large = new FlowPane();
  private final Node root;

  /**
   * @param shown the names, at least one; the first is enlarged
   * @param beneath the page that shows them
   */
  public EnlargedPage(
      Texts texts,
      NameFactory names,
      Optional<CharacterTable> table,
      List<String> shown,
      Page beneath) {
    this.texts = texts;
    this.names = names;
    this.table = table;
    this.beneath = beneath;
    words = new CharacterWords(texts);
    large.setId("enlarged-name");
    large.getStyleClass().add("glyphs");
    list.setId("enlarged-list");
    list.setAccessibleText(texts.get("enlarged.list"));
    list.getStyleClass().add("enlarged-list");
    list.setCellFactory(_ -> new NameCell());
    list.getItems().setAll(shown);
    list.getSelectionModel().selectedItemProperty().subscribe(this::enlarge);
    list.getSelectionModel().selectFirst();
    VBox page =
        new VBox(
            Parts.label(texts.get("enlarged.title"), "page-title"),
            Parts.paragraph(texts.get("enlarged.hint"), "page-subtitle"),
            Parts.card(large),
            Parts.card(Parts.label(texts.get("enlarged.list"), "section-title"), list));
    if (table.isEmpty()) {
      page.getChildren().add(Parts.paragraph(texts.get("character.none"), "field-hint"));
    }
    page.getStyleClass().add("page");
    root = Parts.scrolling(page);
  }

  private void enlarge(@Nullable String name) {
    List<String> characters = name == null ? List.of() : Graphemes.of(name);
    large
        .getChildren()
        .setAll(characters.stream().filter(it -> !it.isBlank()).map(this::card).toList());
  }

  private Node card(String character) {
    Optional<MjCharacter> known = table.flatMap(it -> it.find(character));
    List<String> lines = new ArrayList<>(words.lines(character, known));
    if (!names.draws(character)) {
      lines.add(texts.get("enlarged.lacking"));
    }
    VBox card = new VBox(names.show(character, LARGE));
    lines.forEach(line -> card.getChildren().add(said(line)));
    card.getStyleClass().add("glyph");
    card.setAccessibleRole(AccessibleRole.TEXT);
    card.setAccessibleText(character + " " + String.join(" ", lines));
    return card;
  }

  private static Label said(String line) {
    return Parts.paragraph(line, "glyph-line");
  }

  @Override
  public Page beneath() {
    return beneath;
  }

  @Override
  public String helpKey() {
    return "enlarged.title";
  }

  @Override
  public Node view() {
    return root;
  }

  @Override
  public Node firstFocus() {
    return list;
  }

  private final class NameCell extends ListCell<String> {
    @Override
    protected void updateItem(@Nullable String name, boolean empty) {
      super.updateItem(name, empty);
      setGraphic(empty || name == null ? null : names.show(name, SMALL));
      setAccessibleText(name == null ? "" : name);
    }
  }
}
