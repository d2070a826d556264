package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.keys.KeysRefused;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.store.StoreFailure;

/**
 * {@code crash [--rounds N] [--kills N] [--seed N]}: cuts the power in the midst of each request of
 * each act of a terminal, then kills terminals at work; ends with 1 where anything acknowledged was
 * lost.
 *
 * <p>{@code lockout [--rounds N] [--kills N] [--seed N]}: the same while palms are compared, and
 * puts back what counts them; ends with 1 where a try was lost or won.
 */
public final class Lab {
  private static final int ROUNDS_SHOWN = 1_000;
  private static final int KILLS_SHOWN = 100;

  private Lab() {}

  public static void main(String[] line)
      throws IOException, KeysRefused, StoreFailure, ProvisionalConflict, InterruptedException {
    switch (line.length == 0 ? "" : line[0]) {
      case "crash" -> crash(line);
      case "lockout" -> lockout(line);
      default -> {
        System.err.println("lab crash|lockout [--rounds N] [--kills N] [--seed N]");
        System.exit(2);
      }
    }
  }

  private static void lockout(String[] line) throws IOException, InterruptedException {
    Random chance = new Random(number(line, "--seed", 1));
    Tally tally = new Tally();
    Randomness randomness = LabOffice.open().randomness();
    new LockoutRounds(randomness, chance, tally, LockoutMistake.NONE)
        .run(number(line, "--rounds", 10_000));
    LockoutKills kills =
        new LockoutKills(Files.createTempDirectory("madoguchi-lockout"), randomness, chance, tally);
    for (int left = number(line, "--kills", 50); left > 0; left--) {
      kills.kill();
    }
    tally.table().forEach(System.out::println);
    System.out.println("tries lost or won: " + tally.losses());
    System.exit(tally.losses() == 0 ? 0 : 1);
  }

  private static void crash(String[] line)
      throws IOException, KeysRefused, StoreFailure, ProvisionalConflict, InterruptedException {
    Random chance = new Random(number(line, "--seed", 1));
    Tally tally = new Tally(Lab::showSometimes);
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
    List<Recording> first =
        List.of(
            recordings::day,
            recordings::create,
            () -> recordings.ofStores().migrate(),
            () -> recordings.ofStores().renewKey(),
            () -> recordings.ofStores().rewrite());
    for (Recording each : first) {
      if (tally.rounds() < rounds) {
        cuts.run(each.made(), rounds, 1);
      }
    }
    if (tally.rounds() < rounds) {
      for (Trace migration : recordings.migrations()) {
        cuts.run(migration, rounds, 1);
      }
    }
    if (tally.rounds() < rounds) {
      cuts.run(recordings.largeDay(), rounds, 1);
    }
    while (tally.rounds() < rounds) {
      cuts.run(recordings.day(), rounds, 1);
    }
  }

  private interface Recording {
    Trace made() throws KeysRefused, StoreFailure, ProvisionalConflict, IOException;
  }

  static void kill(Tally tally, int times, Random chance) throws IOException, InterruptedException {
    if (times == 0) {
      return;
    }
    Path place = Files.createTempDirectory("madoguchi-lab");
    try (Kills kills = Kills.in(place, LabOffice.open().randomness(), chance, tally)) {
      for (int i = 1; i <= times; i++) {
        kills.kill();
        if (i % KILLS_SHOWN == 0 && i < times) {
          show(tally);
        }
      }
    }
  }

  /** A run that is itself cut still says something. */
  private static void showSometimes(Tally tally) {
    if (tally.rounds() % ROUNDS_SHOWN == 0) {
      show(tally);
    }
  }

  private static void show(Tally tally) {
    tally.table().forEach(System.err::println);
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
