package jp.madoguchi.sandbox.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.name.HardNames.HardName;
import jp.madoguchi.terminal.name.NameOutlines;
import jp.madoguchi.terminal.name.NameView;
import jp.madoguchi.terminal.theme.Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the screen shows of a name, pixel by pixel. */
class NamePicturesTest {
  private static final Optional<Path> PICTURES =
      Optional.ofNullable(System.getProperty("madoguchi.pictures")).map(Path::of);

  private static final int SIZE = 64;

  /** Edges are smoothed in two ways; another character differs by far more. */
  private static final double ALIKE = 0.2;

  private static final int COLUMNS = 5;

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
    screen =
        new UiDriver(
            Platform::runLater,
            () -> {
              throw new IllegalStateException("no window");
            },
            Path.of("target"));
  }

  private WritableImage picture(Node node) {
    Scene scene = new Scene(new Group(node));
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    SnapshotParameters white = new SnapshotParameters();
    white.setFill(Color.WHITE);
    // A glyph may begin left of its place; the picture is that of the place.
    white.setViewport(
        new Rectangle2D(
            0, 0, node.getLayoutBounds().getWidth(), node.getLayoutBounds().getHeight()));
    return node.snapshot(white, null);
  }

  private NameView view(String name) {
    return new NameView(outlines, SIZE, name);
  }

  private Ink shown(String name) {
    return screen.see(() -> Ink.of(picture(view(name))));
  }

  /** The same by Java2D, in a picture of the same size. */
  private Ink expected(String name) {
    Ink size = shown(name);
    double baseline = screen.see(() -> view(name).getBaselineOffset());
    int wide = size.dark()[0].length;
    return Ink.ofJava2d(font, name, wide, size.dark().length, baseline);
  }

  @Nested
  class AVariant {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "\u9089\uDB40\uDD10",
          "\u9089\uDB40\uDD19",
          "\u908A\uDB40\uDD09",
          "\u845B\uDB40\uDD02",
          "\u8FBB\uDB40\uDD02",
          "\u658E\uDB40\uDD02",
          "\u6589\uDB40\uDD03",
          "\u82A6\uDB40\uDD04",
          "\u698A\uDB40\uDD02",
          "\u7947\uDB40\uDD02"
        })
    void looksOtherThanItsBaseAndAsTheFontDrawsIt(String variant) {
      assumeTrue(outlines.complete(variant), "another version of the font");
      String base = Character.toString(variant.codePointAt(0));
      Ink shown = shown(variant);
      assertTrue(shown.unlike(shown(base)) > 0.02, "the picture of the base");
      assertTrue(shown.unlike(expected(variant)) < ALIKE, "not the font's glyph");
      assertTrue(shown.unlike(expected(variant)) < shown.unlike(expected(base)));
    }

    @Test
    void thatIsTheUsualGlyphLooksAsItsBase() {
      assertEquals(0, shown("\u9089\uDB40\uDD0F").unlike(shown("\u9089")));
    }

    @Test
    void isNearerToItselfThanToAnyOther() {
      List<String> all =
          List.of("\u9089", "\u9089\uDB40\uDD10", "\u9089\uDB40\uDD11", "\u908A", "辺", "逼");
      for (String one : all) {
        for (String other : all) {
          assertTrue(
              one.equals(other)
                  || shown(one).unlike(expected(one)) < shown(one).unlike(expected(other)),
              () -> one + " looks like " + other);
        }
      }
    }
  }

  @Nested
  class FiveHundredHardNames {
    private static final double SMALL = 20;

    @Test
    void areSoManyAndEachOnce() throws Exception {
      List<HardName> all = HardNames.all();
      assertEquals(500, all.size());
      assertEquals(500, all.stream().distinct().count());
    }

    @Test
    void areFramesOnlyWhereTheFontLacksSomething() throws Exception {
      List<HardName> wrong =
          HardNames.all().stream()
              .filter(it -> outlines.complete(it.name()) == it.kind().equals(HardNames.LACKING))
              .toList();
      assertEquals(List.of(), wrong);
    }

    @Test
    void lookAsTheFontDrawsThem() throws Exception {
      Map<String, Double> wrong = new LinkedHashMap<>();
      for (HardName hard : HardNames.all()) {
        if (!hard.kind().equals(HardNames.LACKING) && hard.name().length() < 20) {
          double unlike = shown(hard.name()).unlike(expected(hard.name()));
          if (unlike >= ALIKE) {
            wrong.put(hard.toString(), unlike);
          }
        }
      }
      assertEquals(Map.of(), wrong);
    }

    @Test
    void allHaveInkOnOnePage() throws Exception {
      List<HardName> names = HardNames.all();
      WritableImage page = screen.see(() -> picture(page(names)));
      if (PICTURES.isPresent()) {
        Files.createDirectories(PICTURES.get());
        ImageIO.write(
            SwingFXUtils.fromFXImage(page, null),
            "png",
            PICTURES.get().resolve("hard-names.png").toFile());
      }
      List<HardName> blank = new ArrayList<>();
      for (HardName hard : names) {
        if (screen.see(() -> Ink.of(picture(new NameView(outlines, SMALL, hard.name()))).amount())
            < 10) {
          blank.add(hard);
        }
      }
      assertEquals(List.of(), blank);
    }

    private Pane page(List<HardName> names) {
      GridPane page = new GridPane(16, 4);
      for (int i = 0; i < names.size(); i++) {
        NameView view = new NameView(outlines, SMALL, names.get(i).name());
        // A long name takes the room of a whole column, and no more.
        Pane cell = new Pane(view);
        cell.setMaxWidth(260);
        cell.setPrefSize(260, Region.USE_COMPUTED_SIZE);
        cell.setClip(new javafx.scene.shape.Rectangle(260, 40));
        page.add(cell, i % COLUMNS, i / COLUMNS);
      }
      return page;
    }
  }
}
