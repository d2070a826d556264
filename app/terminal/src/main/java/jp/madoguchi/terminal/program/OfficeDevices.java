package jp.madoguchi.terminal.program;

import jp.madoguchi.core.port.Clock;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.terminal.device.MountedMedia;
import jp.madoguchi.terminal.device.PcscReaders;
import jp.madoguchi.terminal.device.SpoolPrinter;
import jp.madoguchi.terminal.device.WebcamCameras;

/** The devices of a real seat. They may be plugged in later: each is looked for when it is used. */
public final class OfficeDevices {
  private OfficeDevices() {}

  /**
   * The reader, camera and printer that the settings name, else the first of each; of the readers
   * the one that people chose.
   *
   * @param files the terminal's own
   */
  public static Equipment of(
      TerminalSettings settings,
      FileStore files,
      FileStore exports,
      Clock clock,
      Randomness randomness) {
    return new Equipment(
        new PcscReaders().choice(settings.reader(), files),
        WebcamCameras.apart(settings.camera(), clock),
        SpoolPrinter.chosen(settings.printer()),
        exports,
        MountedMedia.usual(),
        clock,
        randomness);
  }
}
