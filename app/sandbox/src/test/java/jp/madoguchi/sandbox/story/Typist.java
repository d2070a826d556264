package jp.madoguchi.sandbox.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import jp.madoguchi.sandbox.drive.ChildJvm;
import jp.madoguchi.sandbox.drive.UiDriver;
import jp.madoguchi.sandbox.maker.TrayCard;

/**
 * A clerk at a terminal in a process of its own: fills a form in, says after each field that the
 * window calls it kept, and types on until the process is killed.
 */
public final class Typist {
  static final String KEPT = "kept ";
  static final String TYPING = "typing";

  /** What is typed into which field, in the order of the form. */
  static final List<Map.Entry<String, String>> FIELDS =
      List.of(
          Map.entry("move-lot", "３－１２－５"),
          Map.entry("move-building", "汐見ハイツ　２０１号室"),
          Map.entry("move-eventDate", "20261101"),
          Map.entry("move-notificationDate", "20261102"));

  /** The field in which the process dies; its line is printed before the last letters. */
  static final String LAST = "move-notificationDate";

  private final OpenTerminal terminal;
  private final UiDriver window;

  private Typist(OpenTerminal terminal) {
    this.terminal = terminal;
    window = terminal.driver();
  }

  public static void main(String[] line) throws Exception {
    var typist = new Typist(OpenTerminal.over(Path.of(line[0])));
    typist.begin();
    for (Map.Entry<String, String> field : FIELDS) {
      typist.fill(field.getKey(), field.getValue());
      System.out.println(KEPT + field.getKey());
    }
    System.out.println(TYPING);
    while (true) {
      typist.window.type("1");
    }
  }

  /** Starts the process with no display; it does not end by itself. */
  static Process start(Path sandbox) throws IOException {
    return ChildJvm.of(Typist.class, List.of(), sandbox.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private void begin() {
    terminal.signIn(TrayCard.AOKI);
    MoveForm.open(window);
  }

  private void fill(String id, String text) {
    MoveForm.type(window, id, text);
    terminal.sees(terminal.text("move.draft.kept"));
  }
}
