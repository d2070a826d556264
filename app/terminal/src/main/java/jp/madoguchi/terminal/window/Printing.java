package jp.madoguchi.terminal.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.core.port.NoTray;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.terminal.shell.Notices;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;

/**
 * Prints a sheet and says what became of it.
 *
 * @param log where the print is noted before the printer has it
 */
record Printing(
    WindowParts parts, Background background, Notices notices, Consumer<AccessNote> log) {
  private static final String NO_FONT = "P01";
  private static final String NO_PRINTER = "P02";
  private static final String FAILED = "P03";

  /** Makes a sheet. */
  interface Sheet {
    /**
     * @param font the name font's file
     */
    byte[] pdf(Path font) throws IOException;
  }

  /**
   * @param noted what the log calls it
   * @param titleKey what the printer's own log calls it; holds no personal data
   */
  void start(String noted, String titleKey, Sheet sheet) {
    if (parts.fonts().nameFont().isEmpty()) {
      notices.problem(Message.of("print.font"), NO_FONT);
      return;
    }
    Path font = parts.fonts().nameFont().get();
    background
        .call(() -> print(noted, titleKey, sheet, font))
        .onSuccess(printer -> notices.done(Message.of("print.done", printer)))
        .onFailure(NoTray.class, _ -> notices.problem(Message.of("print.tray"), NO_PRINTER))
        .onFailure(IOException.class, _ -> notices.problem(Message.of("print.failed"), FAILED))
        .onFailure(NoPrinter.class, _ -> notices.problem(Message.of("print.none"), NO_PRINTER))
        .onFailure(NoTray.class, _ -> notices.problem(Message.of("print.tray"), NO_PRINTER))
        .start();
  }

  private String print(String noted, String titleKey, Sheet sheet, Path font) throws IOException {
    Printer printer = parts.printers().on(Paper.PLAIN);
    log.accept(AccessNote.of(AccessEvent.PRINTED, noted + ", 1 copy, " + printer.name()));
    printer.print(parts.texts().get(titleKey), sheet.pdf(font));
    return printer.name();
  }
}
