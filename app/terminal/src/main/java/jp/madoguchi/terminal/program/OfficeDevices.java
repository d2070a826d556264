package jp.madoguchi.terminal.program;

import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.terminal.device.ChosenPrinters;
import jp.madoguchi.terminal.device.MountedMedia;
import jp.madoguchi.terminal.device.NoReader;
import jp.madoguchi.terminal.device.PcscReaders;
import jp.madoguchi.terminal.device.SpoolPrinter;
import jp.madoguchi.terminal.device.WebcamCameras;

/** The devices of a real seat. They may be plugged in later: each is looked for when it is used. */
public final class OfficeDevices {
  private OfficeDevices() {}

  /**
   * The reader, camera and printer that the settings name, else the first of each; of the readers
   * the one that people chose. The reader for residents is there only where the settings name it:
   * the first one might be the operator's.
   *
   * @param files the terminal's own
   */
  public static Equipment of(
      TerminalSettings settings,
      FileStore files,
      FileStore exports,
      Clock clock,
      Randomness randomness) {
    PcscReaders readers = new PcscReaders();
    return new Equipment(
        readers.choice(settings.reader(), files),
        settings.residents().isPresent() ? readers.chosen(settings.residents()) : new NoReader(),
        WebcamCameras.apart(settings.camera(), clock),
        new ChosenPrinters(SpoolPrinter::list, settings.printer(), files),
        exports,
        MountedMedia.usual(),
        clock,
        randomness);
  }
}
