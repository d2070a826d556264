package jp.madoguchi.sandbox.character;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import jp.madoguchi.core.text.Kana;
import jp.madoguchi.core.text.character.CharacterReader;
import jp.madoguchi.core.text.character.CharacterTable;
import jp.madoguchi.core.text.character.MjCharacter;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.storage.dictionary.CharacterSource;
import jp.madoguchi.terminal.character.PickerModel;
import jp.madoguchi.terminal.character.PickerPage;
import jp.madoguchi.terminal.character.Target;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.name.DrawnNames;
import jp.madoguchi.terminal.name.NameField;
import jp.madoguchi.terminal.shell.Page;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.task.FxThread;
import jp.madoguchi.terminal.text.Texts;
import jp.madoguchi.terminal.theme.Fonts;
import jp.madoguchi.terminal.theme.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The picker over the whole MJ文字情報一覧表, where that is at hand. */
class WholeTablePickerTest {
  private static final int SHOWN = 300;

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @SuppressWarnings("NullAway.Init")
  private PickerModel inTest;

  private static Optional<Path> file(String name) {
    return Stream.iterate(
            Optional.of(Path.of("").toAbsolutePath()),
            Optional::isPresent,
            folder -> folder.map(Path::getParent))
        .flatMap(Optional::stream)
        .map(folder -> folder.resolve("shared/data").resolve(name))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static CharacterTable table() throws Exception {
    CharacterReader reader = new CharacterReader();
    for (String name : List.of("moji.csv", "moji_ivs.csv")) {
      Optional<Path> file = file(name);
      assumeTrue(file.isPresent(), "the table of characters is not at hand");
      CharacterSource.read(file.orElseThrow(), reader);
    }
    return reader.table();
  }

  @BeforeEach
  void open() throws Exception {
    CharacterTable table = table();
    assertEquals(58_843, table.size());
    Optional<Path> font = Fonts.nameFontFile();
    assumeTrue(font.isPresent(), "IPAmj Mincho (ipamjm.ttf) is not installed");
    Toolkit.start();
    Fonts fonts = Fonts.load();
    DrawnNames names = new DrawnNames(font.orElseThrow());
    window = new UiDriver(new FxThread(), this::stage, folder);
    stage = window.see(Stage::new);
    window.on(() -> show(table, names, fonts));
  }

  private Stage stage() {
    return stage;
  }

  private void show(CharacterTable table, DrawnNames names, Fonts fonts) {
    inTest = new PickerModel(table, new Background(Runnable::run, Runnable::run, this::fail));
    NameField field = new NameField();
    PickerPage page =
        new PickerPage(
            new Texts(Locale.JAPANESE),
            new Commands(),
            names,
            inTest,
            new Target(field),
            (_, _) -> {},
            new Beneath(field));
    Scene scene = new Scene((Parent) page.view(), 1280, 800);
    new Theme(scene, fonts).apply();
    stage.setScene(scene);
    stage.show();
  }

  private void fail(Exception problem) {
    throw new IllegalStateException(problem);
  }

  @AfterEach
  void close() {
    if (stage != null) {
      window.on(stage::hide);
    }
  }

  private List<MjCharacter> found() {
    window.on(() -> inTest.search());
    return window.see(() -> List.copyOf(inTest.found()));
  }

  @Test
  void manyAreShownInPartAndOnlyTheRowsInViewAreDrawn() {
    window.on(() -> inTest.strokes().set("12"));
    assertEquals(SHOWN, found().size());
    window.await("rows", () -> rows() > 0);
    assertTrue(rows() < 40, () -> rows() + " rows");
  }

  private long rows() {
    Node table = window.find("picker-found").orElseThrow();
    return ((TableView<?>) table).lookupAll(".table-row-cell").size();
  }

  @Test
  void whatIsReadSoComesFirstWithItsWholeReading() {
    window.on(() -> inTest.reading().set("ヘン"));
    List<String> whole = found().getFirst().readings();
    assertTrue(whole.stream().map(Kana::fold).anyMatch(Kana.fold("ヘン")::equals), whole::toString);
  }

  @Test
  void theVariantsOfOneAreAllOfIts() {
    window.on(() -> inTest.like().set("\u9089"));
    List<MjCharacter> all = found();
    assertEquals("\u9089", all.getFirst().base());
    assertTrue(all.stream().filter(it -> it.base().equals("\u9089")).count() > 10);
    assertTrue(all.stream().anyMatch(it -> it.base().equals("辺")));
  }

  @Test
  void theShapeIsNotAskedForSinceThisTableDoesNotKnowIt() {
    assertTrue(window.find("picker-radical").isEmpty());
  }

  /** The page that it is for. */
  private record Beneath(Node view) implements Page {
    @Override
    public String titleKey() {
      return "search.title";
    }

    @Override
    public Node firstFocus() {
      return view;
    }
  }
}
