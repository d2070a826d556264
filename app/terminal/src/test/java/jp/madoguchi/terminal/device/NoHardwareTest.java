package jp.madoguchi.terminal.device;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import javax.print.DocFlavor;
import javax.print.PrintServiceLookup;
import jp.madoguchi.core.port.Clock;
import org.junit.jupiter.api.Test;

/** A machine without devices gets empty lists and typed errors. */
class NoHardwareTest {
  @Test
  void withoutTheServiceTheReadersAreUnavailable() {
    assumeFalse(Files.exists(Path.of("/run/pcscd/pcscd.comm")), "pcscd runs on this machine");
    PcscReaders inTest = new PcscReaders();
    assertThrows(ReadersUnavailable.class, inTest::list);
    assertThrows(ReadersUnavailable.class, () -> inTest.open("Any reader"));
  }

  @Test
  void withoutACameraTheListIsEmpty() throws Exception {
    assumeFalse(Files.exists(Path.of("/dev/video0")), "this machine has a camera");
    assertTrue(new WebcamCameras(new StoppedClock()).list().isEmpty());
  }

  @Test
  void withoutAPrinterTheListIsEmpty() {
    assumeFalse(
        PrintServiceLookup.lookupPrintServices(DocFlavor.BYTE_ARRAY.AUTOSENSE, null).length > 0,
        "this machine has a printer");
    assertTrue(SpoolPrinter.list().isEmpty());
  }

  private record StoppedClock() implements Clock {
    @Override
    public Instant now() {
      return Instant.EPOCH;
    }

    @Override
    public long tick() {
      return 0;
    }

    @Override
    public String bootId() {
      return "test";
    }
  }
}
