package jp.madoguchi.terminal.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.port.NoPrinter;
import jp.madoguchi.core.port.NoTray;
import jp.madoguchi.core.port.Paper;
import jp.madoguchi.core.port.Printer;
import jp.madoguchi.core.port.Printers;
import jp.madoguchi.core.port.Printers.Way;
import jp.madoguchi.core.simulator.office.FolderPrinter;
import jp.madoguchi.storage.file.MemoryFiles;
import org.junit.jupiter.api.Test;

/** Which printer takes which paper, and that no other one ever does. */
class ChosenPrintersTest {
  private final MemoryFiles folder = new MemoryFiles();
  private final MemoryFiles files = new MemoryFiles();
  private final List<Printer> there =
      new ArrayList<>(
          List.of(
              new FolderPrinter("first", List.of(), "first", folder),
              new FolderPrinter("second", List.of("upper", "lower"), "second", folder)));

  private Printers printers() {
    return new ChosenPrinters(() -> List.copyOf(there), Optional.empty(), files);
  }

  private static Way way(String printer, String tray) {
    return new Way(Optional.of(printer), Optional.of(tray));
  }

  private static void print(Printers printers, Paper paper) throws IOException {
    printers.on(paper).print("title", new byte[] {1});
  }

  @Test
  void withoutAChoiceTheFirstOnePrints() throws Exception {
    assertEquals("first", printers().on(Paper.CERTIFICATE).name());
    print(printers(), Paper.CERTIFICATE);
    assertTrue(folder.exists("first-0001.pdf"));
  }

  @Test
  void theSettingsNameOneForAllPapers() {
    Printers set = new ChosenPrinters(() -> there, Optional.of("second"), files);
    assertEquals("second", set.on(Paper.CERTIFICATE).name());
    assertEquals("second", set.on(Paper.PLAIN).name());
  }

  @Test
  void aChoiceIsForItsPaperAloneAndIsRemembered() throws Exception {
    printers().choose(Paper.CERTIFICATE, way("second", "upper"));
    Printers later = printers();
    assertEquals(way("second", "upper"), later.way(Paper.CERTIFICATE));
    assertEquals(Way.ANY, later.way(Paper.PLAIN));
    print(later, Paper.CERTIFICATE);
    assertTrue(folder.exists("second-0001.pdf"));
  }

  @Test
  void anotherPrinterNeverTakesThePlaceOfOneThatIsGone() throws Exception {
    Printers printers = printers();
    printers.choose(Paper.CERTIFICATE, new Way(Optional.of("second"), Optional.empty()));
    there.removeLast();
    assertThrows(NoPrinter.class, () -> print(printers, Paper.CERTIFICATE));
    assertFalse(folder.exists("first-0001.pdf"));
  }

  @Test
  void otherPaperNeverTakesThePlaceOfATrayThatIsGone() throws Exception {
    Printers printers = printers();
    printers.choose(Paper.CERTIFICATE, way("second", "middle"));
    assertThrows(NoTray.class, () -> print(printers, Paper.CERTIFICATE));
    printers.choose(Paper.CERTIFICATE, way("first", "upper"));
    assertThrows(NoTray.class, () -> print(printers, Paper.CERTIFICATE), "it has no trays");
    assertFalse(folder.exists("first-0001.pdf"));
    assertFalse(folder.exists("second-0001.pdf"));
  }

  @Test
  void aDocumentKeepsThePrinterThatItWasGiven() throws Exception {
    Printers printers = printers();
    Printer given = printers.on(Paper.PLAIN);
    printers.choose(Paper.PLAIN, new Way(Optional.of("second"), Optional.empty()));
    given.print("title", new byte[] {1});
    assertEquals("first", given.name());
    assertTrue(folder.exists("first-0001.pdf"));
  }

  @Test
  void whatIsNotOursInTheFileIsLeftAlone() throws Exception {
    files.replace(
        ChosenPrinters.FILE,
        "POSTER\tx\ty\nPLAIN\tsecond\t\nCERTIFICATE\n\n".getBytes(StandardCharsets.UTF_8));
    assertEquals(new Way(Optional.of("second"), Optional.empty()), printers().way(Paper.PLAIN));
    assertEquals(Way.ANY, printers().way(Paper.CERTIFICATE));
  }
}
