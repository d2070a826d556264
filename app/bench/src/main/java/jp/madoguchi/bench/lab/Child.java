package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.store.StoreFailure;
import jp.madoguchi.storage.file.DirectoryFiles;

/**
 * A terminal that waits for a word, then opens its store and works until it is killed, and says
 * after each acknowledged act what the store then holds. Ends where nobody hears it.
 */
final class Child {
  /** Said before the store is touched. */
  static final String READY = "ready";

  private static final int BATCH = 3_000;

  private Child() {}

  /** The directory, a seed, and how many acts to do at most. */
  public static void main(String[] arguments)
      throws IOException, StoreFailure, ProvisionalConflict {
    LabOffice office = LabOffice.open();
    Random chance = new Random(Long.parseLong(arguments[1]));
    List<Operation> day = new OfficeDay(office, chance, BATCH).operations();
    System.out.println(READY);
    if (System.in.read() < 0) {
      return;
    }
    try (OpenTerminal terminal =
        OpenTerminal.on(new DirectoryFiles(Path.of(arguments[0])), office.randomness())) {
      if (terminal.store().operators().all().isEmpty()) {
        new Recordings(office, chance).furnish(terminal);
      }
      say("start", terminal);
      int acts = Integer.parseInt(arguments[2]);
      int first = chance.nextInt(day.size());
      for (int act = 0; act < acts && !System.out.checkError(); act++) {
        Operation operation = day.get((first + act) % day.size());
        operation.deed().on(terminal.store());
        System.out.println(operation.name());
        say("=", terminal);
      }
    }
  }

  private static void say(String what, OpenTerminal terminal) throws StoreFailure {
    System.out.println(what + " " + Content.digest(terminal.database()));
  }
}
