package jp.madoguchi.sandbox.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.name.HardNames.HardName;
import jp.madoguchi.terminal.control.Columns;
import jp.madoguchi.terminal.control.Parts;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.name.NameView;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.words.WordsWatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names within sentences: whatever shows the sentence, each character is the registered one. */
class NamesInWordsTest {
  private static final int SIZE = 64;

  /** Edges are smoothed in two ways, and a baseline lies between two pixels. */
  private static final double ALIKE = 0.25;

  private static final String VARIANT = "\u9089\uDB40\uDD10";
  private static final String SENTENCE = "届出人は「%s」さんです。";

  private final VBox root = new VBox();

  @SuppressWarnings("NullAway.Init")
  private NameOutlines outlines;

  @SuppressWarnings("NullAway.Init")
  private Font font;

  @SuppressWarnings("NullAway.Init")
  private UiDriver screen;

  @BeforeEach
  void open() throws Exception {
    Optional<Path> file = Fonts.nameFontFile();
    assumeTrue(file.isPresent(), "IPAmj Mincho (ipamjm.ttf) is not installed");
    outlines = new NameOutlines(file.orElseThrow());
    font =
        Font.createFont(Font.TRUETYPE_FONT, file.orElseThrow().toFile()).deriveFont((float) SIZE);
    Toolkit.start();
    Fonts fonts = Fonts.load();
    screen =
        new UiDriver(
            Platform::runLater,
            () -> {
              throw new IllegalStateException("no window");
            },
            Path.of("target"));
    screen.on(() -> {
      root.setStyle(
          "-fx-font-family: \"%s\"; -fx-font-size: %dpx;".formatted(fonts.interfaceFamily(), SIZE));
      new WordsWatch(new Scene(root, 2_000, 800), outlines, fonts.interfaceFont());
    });
  }

  /** Puts it on the scene and lays it out. */
  private <N extends Node> N shown(N node) {
    root.getChildren().setAll(node);
    laidOut();
    return node;
  }

  private void laidOut() {
    root.applyCss();
    root.layout();
  }

  private static String sentence(String name) {
    return SENTENCE.formatted(name);
  }

  private static Ink ink(Node node) {
    SnapshotParameters white = new SnapshotParameters();
    white.setFill(Color.WHITE);
    white.setViewport(new Rectangle2D(0, 0, 1_800, SIZE * 2));
    WritableImage image = node.snapshot(white, null);
    return Ink.of(image);
  }

  private Ink inkOf(String sentence) {
    return screen.see(() -> ink(shown(new Label(sentence))));
  }

  private List<Region> glyphs(Node node) {
    return node.lookupAll(".name-glyph").stream().map(Region.class::cast).toList();
  }

  private int glyphsOf(Node node) {
    return screen.see(() -> glyphs(shown(node)).size());
  }

  private static String plainWords(Node node) {
    List<String> all = new ArrayList<>();
    node.lookupAll("*").stream()
        .filter(Text.class::isInstance)
        .forEach(it -> all.add(((Text) it).getText()));
    return all.stream().collect(Collectors.joining());
  }

  @Nested
  class ASentence {
    @ParameterizedTest
    @ValueSource(strings = {VARIANT, "\u8FBB\uDB40\uDD02", "\u845B\uDB40\uDD02"})
    void withAVariantIsNotThatWithItsBase(String variant) {
      assumeTrue(outlines.complete(variant), "another version of the font");
      String base = Character.toString(variant.codePointAt(0));
      assertTrue(inkOf(sentence(variant)).unlike(inkOf(sentence(base))) > 0.005);
    }

    @ParameterizedTest
    @ValueSource(strings = {VARIANT, "\u8FBB\uDB40\uDD02", "\u845B\uDB40\uDD02"})
    void showsTheCharacterAsTheFontDrawsIt(String variant) {
      assumeTrue(outlines.complete(variant), "another version of the font");
      Ink[] seen = new Ink[1];
      double baseline =
          screen.see(() -> {
            Region glyph = glyphs(shown(new Label(sentence(variant)))).getFirst();
            SnapshotParameters white = new SnapshotParameters();
            white.setFill(Color.WHITE);
            white.setViewport(new Rectangle2D(glyph.getLayoutX(), glyph.getLayoutY(), SIZE, SIZE));
            seen[0] = Ink.of(glyph.snapshot(white, null));
            return glyph.getBaselineOffset();
          });
      Ink expected = Ink.ofJava2d(font, variant, SIZE, SIZE, baseline);
      String base = Character.toString(variant.codePointAt(0));
      Ink other = Ink.ofJava2d(font, base, SIZE, SIZE, baseline);
      assertTrue(seen[0].unlike(expected) < seen[0].unlike(other), "more like its base");
      assertTrue(seen[0].unlike(expected) < ALIKE, () -> "unlike " + seen[0].unlike(expected));
    }

    @Test
    void stillSaysWhatItSays() {
      Label label = screen.see(() -> shown(new Label(sentence(VARIANT))));
      assertEquals(sentence(VARIANT), screen.see(label::getText));
      assertEquals(
          sentence(VARIANT),
          screen.see(() -> label.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uE001", "\u9089\uDB40\uDDEF", "\uD880\uDC00"})
    void framesWhatTheFontLacks(String lacking) {
      assumeTrue(!outlines.complete(lacking), "another version of the font");
      double wide =
          screen.see(() -> glyphs(shown(new Label(sentence(lacking)))).getFirst().getWidth());
      assertEquals(screen.see(() -> new NameView(outlines, SIZE, lacking).prefWidth(-1)), wide, 1);
    }

    @Test
    void showsTheWholeNameByOneHand() {
      assertEquals(4, glyphsOf(new Label(sentence("渡" + VARIANT + "　一郎"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"渡辺", "\uD842\uDFB7田", "\uFA11", "→ ※ … ① ㈱ é", "一\n二"})
    void isLeftToTheInterfaceWhereThatShowsItRight(String name) {
      assertEquals(0, glyphsOf(new Label(sentence(name))));
    }

    @Test
    void losesNothingOfFiveHundredHardNames() throws Exception {
      List<String> wrong = new ArrayList<>();
      for (HardName hard : HardNames.all()) {
        Node node = screen.see(() -> shown(Parts.paragraph(sentence(hard.name()), "p")));
        String shown = screen.see(() -> plainWords(node));
        boolean selectors =
            shown.codePoints().anyMatch(jp.madoguchi.core.text.ExactText::isVariationSelector);
        if (selectors || screen.see(() -> glyphs(node).isEmpty()) && !shown.contains(hard.name())) {
          wrong.add(hard + " as " + shown);
        }
      }
      assertEquals(List.of(), wrong);
    }
  }

  @Nested
  class ALabel {
    @Test
    void followsItsText() {
      Label label = screen.see(() -> shown(new Label("辺")));
      screen.on(() -> label.setText(sentence(VARIANT)));
      assertEquals(1, screen.see(() -> glyphs(label).size()));
      screen.on(() -> label.setText(sentence(VARIANT + "\uE001")));
      assertEquals(2, screen.see(() -> glyphs(label).size()));
      screen.on(() -> label.setText("辺"));
      assertEquals(0, screen.see(() -> glyphs(label).size()));
      assertTrue(
          screen.see(() -> {
            laidOut();
            return plainWords(label).equals("辺");
          }));
    }

    @Test
    void wrapsWhereItsWordsDo() {
      double one = screen.see(() -> shown(Parts.paragraph(sentence(VARIANT), "p")).getHeight());
      double more =
          screen.see(() -> {
            Label label = Parts.paragraph(sentence(VARIANT).repeat(8), "p");
            return shown(label).getHeight();
          });
      assertTrue(more > one * 2.5, one + " and " + more);
    }

    @Test
    void isShortenedWhereItDoesNotFit() {
      String words =
          screen.see(() -> {
            Label label = new Label(sentence(VARIANT));
            label.setMaxWidth(SIZE * 4);
            return plainWords(shown(label));
          });
      assertEquals("届出人…", words);
    }

    @Test
    void keepsItsGraphic() {
      Circle mark = new Circle(8);
      Label label = screen.see(() -> shown(new Label(sentence(VARIANT), mark)));
      assertSame(label, screen.see(mark::getParent));
      assertEquals(1, screen.see(() -> glyphs(label).size()));
    }

    @Test
    void isAboutAsHighAsOneWithoutVariants() {
      double plain = screen.see(() -> shown(new Label(sentence("\u9089"))).getHeight());
      double hard = screen.see(() -> shown(new Label(sentence(VARIANT))).getHeight());
      assertEquals(plain, hard, SIZE * 0.15);
    }
  }

  @Nested
  class AnotherControl {
    private void showsIt(Labeled control) {
      assertEquals(1, glyphsOf(control));
      assertEquals(
          sentence(VARIANT),
          screen.see(() -> control.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
      assertFalse(screen.see(() -> plainWords(control)).contains("\u9089"));
      screen.on(() -> control.setText("辺"));
      assertEquals(
          "辺",
          screen.see(() -> {
            laidOut();
            return plainWords(control);
          }));
    }

    @Test
    void isACheckBox() {
      showsIt(screen.see(() -> new CheckBox(sentence(VARIANT))));
    }

    @Test
    void isARadioButton() {
      showsIt(screen.see(() -> new RadioButton(sentence(VARIANT))));
    }

    @Test
    void isOneWithAGraphic() {
      CheckBox box = screen.see(() -> new CheckBox(sentence(VARIANT)));
      Circle mark = new Circle(8);
      screen.on(() -> box.setGraphic(mark));
      showsIt(box);
      assertSame(mark, screen.see(box::getGraphic));
    }

    @Test
    void isACellOfAList() {
      ListView<String> list = screen.see(() -> new ListView<>());
      screen.on(() -> list.setCellFactory(_ -> new Plain()));
      screen.on(() -> list.getItems().setAll("辺", sentence(VARIANT)));
      assertEquals(1, glyphsOf(list));
    }

    @Test
    void isAListThatOpens() {
      ComboBox<String> box = screen.see(() -> new ComboBox<>());
      Stage stage = screen.see(Stage::new);
      screen.on(() -> {
        box.getItems().setAll("辺", sentence(VARIANT));
        stage.setScene(root.getScene());
        stage.show();
        shown(box);
        box.show();
      });
      screen.await("the variant in the list", this::opened);
      screen.on(stage::hide);
    }

    private boolean opened() {
      return Window.getWindows().stream()
          .filter(PopupWindow.class::isInstance)
          .anyMatch(list -> !list.getScene().getRoot().lookupAll(".name-glyph").isEmpty());
    }

    @Test
    void isATable() {
      TableView<String> table = screen.see(() -> new TableView<>());
      screen.on(() -> {
        Columns.words(table, "氏名", 0.3, name -> sentence(name).repeat(2));
        table.getItems().setAll("辺", VARIANT);
      });
      assertEquals(2, glyphsOf(table));
      List<Double> heights =
          screen.see(() ->
              table.lookupAll(".table-row-cell").stream()
                  .map(row -> ((Region) row).getHeight())
                  .limit(2)
                  .toList());
      assertEquals(heights.getFirst(), heights.getLast(), 4);
    }
  }

  /** As lists of choices do it: the text, then no graphic. */
  private static final class Plain extends ListCell<String> {
    @Override
    protected void updateItem(@org.jspecify.annotations.Nullable String item, boolean empty) {
      super.updateItem(item, empty);
      setText(item);
      setGraphic(null);
    }
  }
}
