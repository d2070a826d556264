package jp.madoguchi.bench.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.login.LoginBook;

/** Kills terminals while palms are compared, one after the other on one book. */
final class LockoutKills {
  private static final String KILL = "kill -9";
  private static final int LONGEST_MILLIS = 120;

  private final Path directory;
  private final Randomness randomness;
  private final Random chance;
  private final Tally tally;
  private final LockoutJudge judge = new LockoutJudge(LockoutRounds.LIMITS);
  private int boots;

  LockoutKills(Path directory, Randomness randomness, Random chance, Tally tally) {
    this.directory = directory;
    this.randomness = randomness;
    this.chance = chance;
    this.tally = tally;
  }

  /** One kill, at any moment after the first palm was compared. */
  void kill() throws IOException, InterruptedException {
    judge.booted();
    Process process = start();
    try (BufferedReader lines = process.inputReader()) {
      Optional<String> first = Optional.ofNullable(lines.readLine());
      process.waitFor(chance.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
      process.toHandle().destroyForcibly();
      first.ifPresent(this::hear);
      lines.lines().forEach(this::hear);
      process.waitFor();
      tally.boundary(KILL);
      Optional<String> wrong = first.isEmpty() ? Optional.of("it did not come up") : found();
      wrong.ifPresentOrElse(how -> tally.lost(KILL, how), () -> tally.kept(KILL, false));
    }
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            LockoutChild.class.getName(),
            directory.toString(),
            Long.toString(chance.nextLong()),
            Integer.toString(++boots))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private void hear(String line) {
    List<String> words = List.of(line.split(" "));
    switch (words.getFirst()) {
      case "comes" -> judge.comes(new OperatorId(words.get(1)));
      case "forgiving" -> judge.forgiving();
      case "forgiven" -> judge.forgiven(new OperatorId(words.get(1)));
      case "looks" -> judge.looks();
      case "waits" -> judge.waits();
      case "compares" ->
          judge.compares(Long.parseLong(words.get(1)), LockoutWitness.Kind.valueOf(words.get(2)));
      case "ended" -> judge.ended();
      default -> throw new IllegalStateException(line);
    }
  }

  private Optional<String> found() throws IOException {
    try (LoginBook book =
        LockoutRounds.book(new DirectoryFiles(directory), new LockoutClock(++boots), randomness)) {
      Optional<String> wrong = book.lost().map(lost -> "a kill looks like " + lost);
      for (OperatorId each : LockoutVisits.PEOPLE) {
        int counted = LockoutRounds.LIMITS.stop() - book.triesLeft(each);
        Optional<String> miscounted = judge.found(each, counted);
        wrong = wrong.or(() -> miscounted);
      }
      return wrong;
    }
  }
}
