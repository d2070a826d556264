package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.terminal.paper.KeySheetPaper;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * Prints the key sheet and says what became of it.
 *
 * @param log where the print is noted before the printer has it
 */
record KeyPrinting(
    WindowParts parts, Background background, Notices notices, Consumer<AccessNote> log) {
  private static final String NO_FONT = "P01";
  private static final String NO_PRINTER = "P02";
  private static final String FAILED = "P03";

  void start() {
    if (parts.fonts().nameFont().isEmpty()) {
      notices.problem(Message.of("print.font"), NO_FONT);
      return;
    }
    Path font = parts.fonts().nameFont().get();
    background
        .call(() -> print(font))
        .onSuccess(printer -> notices.done(Message.of("print.done", printer)))
        .onFailure(IOException.class, _ -> notices.problem(Message.of("print.failed"), FAILED))
        .onFailure(NoPrinter.class, _ -> notices.problem(Message.of("print.none"), NO_PRINTER))
        .start();
  }

  private String print(Path font) throws IOException {
    KeySheetPaper sheet = new KeySheetPaper(parts.texts(), parts.login().environment());
    log.accept(AccessNote.of(AccessEvent.PRINTED, "key sheet, 1 copy, " + parts.printer().name()));
    parts.printer().print(parts.texts().get("keysheet.title"), sheet.pdf(font));
    return parts.printer().name();
  }
}
