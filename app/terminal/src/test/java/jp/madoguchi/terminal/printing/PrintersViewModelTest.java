package jp.madoguchi.terminal.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.port.Printers;
import jp.madoguchi.core.port.Printers.Way;
import jp.madoguchi.core.simulator.office.FolderPrinter;
import jp.madoguchi.storage.file.MemoryFiles;
import jp.madoguchi.terminal.device.ChosenPrinters;
import jp.madoguchi.terminal.task.Background;
import jp.madoguchi.terminal.text.Message;
import org.junit.jupiter.api.Test;

/** Choosing printers and trays. */
class PrintersViewModelTest {
  private final MemoryFiles files = new MemoryFiles();
  private final List<Printer> there =
      new ArrayList<>(
          List.of(
              new FolderPrinter("first", List.of("upper", "lower"), "first", new MemoryFiles()),
              new FolderPrinter("second", new MemoryFiles())));
  private final Printers printers = new ChosenPrinters(() -> there, Optional.empty(), files);
  private final List<String> log = new ArrayList<>();
  private final List<String> tried = new ArrayList<>();

  private PrintersViewModel model() {
    return new PrintersViewModel(
        printers,
        PrintersViewModel.Known.of(printers),
        new Background(
            Runnable::run,
            Runnable::run,
            problem -> {
              throw new AssertionError(problem);
            }),
        log::add,
        (paper, printer) -> {
          if (there.isEmpty()) {
            throw new NoPrinter(printer.name());
          }
          tried.add(paper + " " + printer.name());
        });
  }

  @Test
  void offersTheTraysOfThePrinterThatStandsChosen() {
    PrintersViewModel inTest = model();
    assertEquals(List.of("upper", "lower"), inTest.trays(Paper.CERTIFICATE), "of the first one");
    inTest.choose(Paper.CERTIFICATE, Optional.of("second"));
    assertEquals(List.of(), inTest.trays(Paper.CERTIFICATE));
    assertEquals(List.of("upper", "lower"), inTest.trays(Paper.PLAIN));
  }

  @Test
  void anotherPrinterBeginsWithoutATray() {
    PrintersViewModel inTest = model();
    inTest.choose(Paper.CERTIFICATE, Optional.of("first"));
    inTest.feed(Paper.CERTIFICATE, Optional.of("upper"));
    inTest.choose(Paper.CERTIFICATE, Optional.of("second"));
    assertEquals(Optional.empty(), inTest.way(Paper.CERTIFICATE).get().tray());
  }

  @Test
  void keepsWhatChangedAndNotesItBefore() {
    PrintersViewModel inTest = model();
    inTest.choose(Paper.CERTIFICATE, Optional.of("first"));
    inTest.feed(Paper.CERTIFICATE, Optional.of("upper"));
    inTest.keep();
    assertEquals(List.of("CERTIFICATE: first, upper"), log);
    assertEquals(
        new Way(Optional.of("first"), Optional.of("upper")), printers.way(Paper.CERTIFICATE));
    assertEquals(Way.ANY, printers.way(Paper.PLAIN));
    assertEquals(Message.of("printers.kept"), inTest.said().get());
  }

  @Test
  void nothingCountsThatCouldNotBeNoted() {
    PrintersViewModel inTest =
        new PrintersViewModel(
            printers,
            PrintersViewModel.Known.of(printers),
            new Background(Runnable::run, Runnable::run, _ -> {}),
            _ -> {
              throw new IllegalStateException("no log");
            },
            (_, _) -> {});
    inTest.choose(Paper.PLAIN, Optional.of("second"));
    inTest.keep();
    assertEquals(Way.ANY, printers.way(Paper.PLAIN));
    assertFalse(inTest.problem().get().none());
  }

  @Test
  void oneThatIsGoneIsStillShown() throws IOException {
    printers.choose(Paper.PLAIN, new Way(Optional.of("third"), Optional.empty()));
    PrintersViewModel inTest = model();
    assertEquals(List.of("first", "second", "third"), inTest.names(Paper.PLAIN));
    assertFalse(inTest.isThere("third"));
  }

  @Test
  void aTrialGoesToWhatStandsOnTheScreen() {
    PrintersViewModel inTest = model();
    inTest.choose(Paper.PLAIN, Optional.of("second"));
    inTest.tryOut(Paper.PLAIN);
    assertEquals(List.of("PLAIN second"), tried);
  }

  @Test
  void aTrialThatFailsSaysWhy() {
    PrintersViewModel inTest = model();
    there.clear();
    inTest.tryOut(Paper.CERTIFICATE);
    assertEquals(Message.of("print.none"), inTest.problem().get());
    assertTrue(inTest.said().get().none());
  }
}
