package jp.madoguchi.core.port;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The printers that a seat reaches, and which of them prints on what. */
public interface Printers {
  /**
   * Where documents on one paper go.
   *
   * @param printer its name; the first one where empty
   * @param tray its name; the printer's own choice where empty
   */
  record Way(Optional<String> printer, Optional<String> tray) {
    /** The first printer, as it likes. */
    public static final Way ANY = new Way(Optional.empty(), Optional.empty());
  }

  /** Those that are there now. */
  List<Printer> all();

  Way way(Paper paper);

  /**
   * From now on, also after a restart.
   *
   * @throws IOException it could not be kept; the way is what it was
   */
  void choose(Paper paper, Way way) throws IOException;

  /**
   * The printer for a document, its name and tray as they are chosen now. It is looked for when it
   * prints: never is another one taken in its place ({@link NoPrinter}), nor other paper ({@link
   * NoTray}).
   */
  Printer on(Paper paper);
}
