package jp.madoguchi.core.simulator.office;

import java.io.IOException;
import java.util.List;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Printer;

/**
 * A printer whose paper is a folder: each document becomes {@code print-0001.pdf} and so on. Which
 * tray the paper came from is not seen. Safe for use by several threads.
 */
public final class FolderPrinter implements Printer {
  private final String name;
  private final List<String> trays;
  private final String prefix;
  private final FileStore folder;

  /**
   * @param name what people call it
   */
  public FolderPrinter(String name, FileStore folder) {
    this(name, List.of(), "print", folder);
  }

  /**
   * One of several over the same folder.
   *
   * @param prefix how its files begin; another one's do otherwise
   */
  public FolderPrinter(String name, List<String> trays, String prefix, FileStore folder) {
    this.name = name;
    this.trays = List.copyOf(trays);
    this.prefix = prefix;
    this.folder = folder;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<String> trays() {
    return trays;
  }

  @Override
  public Printer fed(String tray) {
    return trays.contains(tray) ? this : Printer.super.fed(tray);
  }

  @Override
  public synchronized void print(String title, byte[] pdf) throws IOException {
    int number = 1;
    while (folder.exists(file(number))) {
      number++;
    }
    folder.replace(file(number), pdf);
  }

  private String file(int number) {
    return prefix + "-%04d.pdf".formatted(number);
  }
}
