package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.store.StoreFailure;

/**
 * {@code crash [--rounds N] [--kills N] [--seed N]}: cuts the power in the midst of each request of
 * each act of a terminal, then kills terminals at work; ends with 1 where anything acknowledged was
 * lost.
 */
public final class Lab {
  private Lab() {}

  public static void main(String[] line)
      throws IOException, KeysRefused, StoreFailure, ProvisionalConflict, InterruptedException {
    if (line.length == 0 || !line[0].equals("crash")) {
      System.err.println("lab crash [--rounds N] [--kills N] [--seed N]");
      System.exit(2);
    }
    Random chance = new Random(number(line, "--seed", 1));
    Tally tally = new Tally();
    cut(tally, number(line, "--rounds", 2_000), chance);
    tally.table().forEach(System.out::println);
    kill(tally, number(line, "--kills", 50), chance);
    tally.table().forEach(System.out::println);
    System.out.println("acknowledged acts lost: " + tally.losses());
    System.exit(tally.losses() == 0 ? 0 : 1);
  }

  /** Day after day, each other than the one before, until there were so many rounds. */
  static void cut(Tally tally, int rounds, Random chance)
      throws IOException, KeysRefused, StoreFailure, ProvisionalConflict {
    LabOffice office = LabOffice.open();
    Recordings recordings = new Recordings(office, chance);
    PowerCuts cuts = new PowerCuts(office.randomness(), chance, tally);
    cuts.run(recordings.day(), rounds, 1);
    cuts.run(recordings.create(), rounds, 1);
    cuts.run(recordings.ofStores().migrate(), rounds, 1);
    cuts.run(recordings.ofStores().renewKey(), rounds, 1);
    cuts.run(recordings.ofStores().rewrite(), rounds, 1);
    for (Trace migration : recordings.migrations()) {
      cuts.run(migration, rounds, 1);
    }
    cuts.run(recordings.largeDay(), rounds, 1);
    while (tally.rounds() < rounds) {
      cuts.run(recordings.day(), rounds, 1);
    }
  }

  static void kill(Tally tally, int times, Random chance) throws IOException, InterruptedException {
    if (times > 0) {
      Path place = Files.createTempDirectory("madoguchi-lab");
      Path directory = Files.createDirectory(place.resolve("terminal"));
      Kills kills = new Kills(directory, LabOffice.open().randomness(), chance, tally);
      kills.prepare();
      for (int i = 0; i < times; i++) {
        kills.kill();
        if (i % 10 == 9) {
          System.err.println((i + 1) + " killed, lost: " + tally.losses());
        }
      }
    }
  }

  private static int number(String[] line, String option, int usual) {
    for (int i = 1; i + 1 < line.length; i++) {
      if (line[i].equals(option)) {
        return Integer.parseInt(line[i + 1]);
      }
    }
    return usual;
  }
}
