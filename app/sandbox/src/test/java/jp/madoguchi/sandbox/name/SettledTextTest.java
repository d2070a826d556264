package jp.madoguchi.sandbox.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import jp.madoguchi.sandbox.drive.InputMethod;
import jp.madoguchi.sandbox.drive.Toolkit;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.terminal.command.Command;
import jp.madoguchi.terminal.command.Commands;
import jp.madoguchi.terminal.name.SettledField;
import jp.madoguchi.terminal.name.SettledText;
import jp.madoguchi.terminal.task.FxThread;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An input method at work where addresses, notes and reasons are typed. */
class SettledTextTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  private final List<String> heard = new ArrayList<>();
  private final Commands commands = new Commands();
  private int submitted;

  @SuppressWarnings("NullAway.Init")
  private UiDriver window;

  @SuppressWarnings("NullAway.Init")
  private Stage stage;

  @BeforeEach
  void open() throws Exception {
    Toolkit.start();
    window = new UiDriver(new FxThread(), this::stage, folder);
    stage = window.see(Stage::new);
  }

  @AfterEach
  void close() {
    window.on(stage::hide);
  }

  private Stage stage() {
    return stage;
  }

  /** What is tried in either control. */
  private abstract class Waiting {
    @SuppressWarnings("NullAway.Init")
    private Node keyboard;

    @SuppressWarnings("NullAway.Init")
    private StringProperty inTest;

    abstract Node make();

    abstract StringProperty settled(Node made);

    abstract TextInputControl typed(Node made);

    @BeforeEach
    void show() throws InterruptedException {
      keyboard = window.see(this::make);
      window.on(() -> {
        keyboard.setId("words");
        Button other = new Button("次へ");
        other.setId("other");
        Scene scene = new Scene(new VBox(keyboard, other), 400, 200);
        commands.bind(Command.SUBMIT, () -> submitted++);
        commands.listen(scene);
        stage.setScene(scene);
        stage.show();
        keyboard.requestFocus();
      });
      window.awaitFocus("words");
      inTest = window.see(() -> settled(keyboard));
      window.on(() -> inTest.set("東"));
      window.on(() -> typed(keyboard).end());
      window.on(() -> inTest.subscribe((_, now) -> heard.add(now)));
    }

    private String stands() {
      return window.see(() -> typed(keyboard).getText());
    }

    private List<String> heard() {
      return window.see(() -> List.copyOf(heard));
    }

    private void compose(String text) {
      window.on(() -> InputMethod.compose(keyboard, text));
    }

    private void commit(String text) {
      window.on(() -> InputMethod.commit(keyboard, text));
    }

    @Test
    void nobodyHearsWhatIsHalfComposed() {
      compose("k");
      compose("きょう");
      assertEquals("東きょう", stands());
      assertEquals(List.of(), heard());
    }

    @Test
    void whatIsCommittedIsHeardOnce() {
      compose("きょう");
      commit("京");
      assertEquals("東京", stands());
      assertEquals(List.of("東京"), heard());
    }

    @Test
    void nothingIsSubmittedMeanwhile() {
      compose("きょう");
      window.press(Command.SUBMIT.keys().getCode());
      assertEquals(0, window.see(() -> submitted));
      commit("京");
      window.press(Command.SUBMIT.keys().getCode());
      assertEquals(1, window.see(() -> submitted));
    }

    @Test
    void escGivesItUp() {
      compose("きょう");
      window.press(KeyCode.ESCAPE);
      assertEquals("東", stands());
      assertEquals(List.of(), heard());
    }

    @Test
    void whoeverLeavesKeepsWhatStoodThere() {
      compose("きょう");
      window.on(() -> stage.getScene().lookup("#other").requestFocus());
      assertEquals("東きょう", stands());
      assertEquals(List.of("東きょう"), heard());
    }

    @Test
    void whatTheModelSaysStandsThere() {
      window.on(() -> inTest.set("西"));
      assertEquals("西", stands());
    }
  }

  @Nested
  class AField extends Waiting {
    @Override
    Node make() {
      return new SettledField();
    }

    @Override
    StringProperty settled(Node made) {
      return ((SettledField) made).settledProperty();
    }

    @Override
    TextInputControl typed(Node made) {
      return (SettledField) made;
    }
  }

  @Nested
  class AListInWhichWordsCanBeTyped extends Waiting {
    @Override
    Node make() {
      ComboBox<String> box = new ComboBox<>();
      box.setEditable(true);
      return box;
    }

    @Override
    StringProperty settled(Node made) {
      return new SettledText((ComboBox<?>) made).text();
    }

    @Override
    TextInputControl typed(Node made) {
      return ((ComboBox<?>) made).getEditor();
    }
  }
}
