package jp.madoguchi.sandbox.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.text.Font;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.terminal.control.Em;
import jp.madoguchi.terminal.name.Drawing;
import jp.madoguchi.terminal.name.DrawnNames;
import jp.madoguchi.terminal.name.DrawnNames.FieldFonts;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.name.ShapedFont;
import jp.madoguchi.terminal.name.ShownName;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Fields draw names by a switch that JavaFX does not promise: it is tried before it is believed.
 */
class DrawnNamesTest {
  private static final String VARIANT = "渡\u9089\uDB40\uDD10";
  private static final String LACKING = "渡\u9089\uDB40\uDDEF";

  @SuppressWarnings("NullAway.Init")
  private Path file;

  @SuppressWarnings("NullAway.Init")
  private UiDriver screen;

  @BeforeEach
  void open() throws Exception {
    Optional<Path> font = Fonts.nameFontFile();
    assumeTrue(font.isPresent(), "IPAmj Mincho (ipamjm.ttf) is not installed");
    file = font.orElseThrow();
    Toolkit.start();
    Fonts.load();
    screen =
        new UiDriver(
            Platform::runLater,
            () -> {
              throw new IllegalStateException("no window");
            },
            Path.of("target"));
  }

  private Optional<Font> unshaped(double size) {
    return Optional.ofNullable(Font.loadFont(file.toUri().toString(), size));
  }

  private DrawnNames with(FieldFonts fonts) throws Exception {
    NameOutlines outlines = new NameOutlines(file);
    return screen.see(() -> new DrawnNames(outlines, fonts));
  }

  private Drawing found(FieldFonts fonts) throws Exception {
    DrawnNames inTest = with(fonts);
    return screen.see(inTest::drawing);
  }

  @Nested
  class TheSwitch {
    @Test
    void isBelievedWhereVariantsComeOutAsTheyAre() throws Exception {
      assertEquals(Drawing.FULL, found(size -> ShapedFont.of(file, size)));
    }

    @Test
    void isNotBelievedWhereSelectorsAreBoxes() throws Exception {
      assertEquals(Drawing.BELOW_FIELDS, found(DrawnNamesTest.this::unshaped));
    }

    @Test
    void isNotBelievedWhereOtherGlyphsCome() throws Exception {
      assertEquals(Drawing.BELOW_FIELDS, found(size -> Optional.of(Font.font(size))));
    }

    @Test
    void isNotBelievedWhereThereIsNone() throws Exception {
      assertEquals(Drawing.BELOW_FIELDS, found(_ -> Optional.empty()));
    }
  }

  @Nested
  class BelowAField {
    private Node below(FieldFonts fonts, StringProperty text) throws Exception {
      DrawnNames inTest = with(fonts);
      return screen.see(() -> inTest.below(text));
    }

    private void shows(Node node, String name) {
      assertTrue(screen.see(node::isManaged));
      assertEquals(name, screen.see(((ShownName) node)::getName));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "渡辺　一郎", VARIANT, "𠮷"})
    void isNothingWhereTheFieldDrawsItRight(String text) throws Exception {
      Node node = below(size -> ShapedFont.of(file, size), new SimpleStringProperty(text));
      assertFalse(screen.see(node::isManaged));
      assertFalse(screen.see(node::isVisible));
    }

    @ParameterizedTest
    @ValueSource(strings = {LACKING, "\uE001", "\uD880\uDC00"})
    void areFramesForWhatTheFontLacks(String text) throws Exception {
      shows(below(size -> ShapedFont.of(file, size), new SimpleStringProperty(text)), text);
    }

    @Test
    void isTheVariantWhereTheFieldDoesNotDrawIt() throws Exception {
      shows(below(DrawnNamesTest.this::unshaped, new SimpleStringProperty(VARIANT)), VARIANT);
    }

    @Test
    void isNothingForWhatNeedsNoShapingEvenThen() throws Exception {
      Node node = below(DrawnNamesTest.this::unshaped, new SimpleStringProperty("渡辺𠮷"));
      assertFalse(screen.see(node::isVisible));
    }

    @Test
    void followsTheText() throws Exception {
      StringProperty text = new SimpleStringProperty("渡辺");
      Node node = below(size -> ShapedFont.of(file, size), text);
      screen.on(() -> text.set(LACKING));
      shows(node, LACKING);
      screen.on(() -> text.set("渡"));
      assertFalse(screen.see(node::isVisible));
    }
  }

  @Nested
  class AField {
    private Font dressed(FieldFonts fonts) throws Exception {
      DrawnNames inTest = with(fonts);
      return screen.see(() -> {
        NameField field = new NameField();
        inTest.dress(field, new Em().pixels());
        return field.getFont();
      });
    }

    @Test
    void hasTheNameFontWhereItIsBelieved() throws Exception {
      assertTrue(dressed(size -> ShapedFont.of(file, size)).getName().contains("IPAmj"));
    }

    @Test
    void keepsTheFontOfTheInterfaceWhereItIsNot() throws Exception {
      assertNotEquals(true, dressed(DrawnNamesTest.this::unshaped).getName().contains("IPAmj"));
    }
  }
}
