package jp.madoguchi.core.simulator.office;

import java.io.IOException;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Printer;

/**
 * A printer whose paper is a folder: each document becomes {@code print-0001.pdf} and so on. Safe
 * for use by several threads.
 */
public final class FolderPrinter implements Printer {
  private final String name;
  private final FileStore folder;

  /**
   * @param name what people call it
   */
  public FolderPrinter(String name, FileStore folder) {
    this.name = name;
    this.folder = folder;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public synchronized void print(String title, byte[] pdf) throws IOException {
    int number = 1;
    while (folder.exists(file(number))) {
      number++;
    }
    folder.replace(file(number), pdf);
  }

  private static String file(int number) {
    return "print-%04d.pdf".formatted(number);
  }
}
