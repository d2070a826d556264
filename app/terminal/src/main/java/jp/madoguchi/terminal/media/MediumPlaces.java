package jp.madoguchi.terminal.media;

import java.io.IOException;
import java.util.List;
import jp.madoguchi.core.port.FileStore;

/** Where media are plugged in. Off the screen's thread. */
public interface MediumPlaces {
  /** Folders of media that are there now, by their full names. */
  List<String> mounted();

  /**
   * The files of a medium.
   *
   * @param folder one of {@link #mounted}, or another that somebody typed
   * @throws IOException there is no such folder
   */
  FileStore open(String folder) throws IOException;
}
