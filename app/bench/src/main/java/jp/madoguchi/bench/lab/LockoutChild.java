package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.login.LoginBook;

/** A terminal before which people show palms until it is killed; it says what happens. */
final class LockoutChild {
  private LockoutChild() {}

  /** The directory, a seed, and the number of this boot. */
  public static void main(String[] arguments) throws IOException {
    Randomness randomness = LabOffice.open().randomness();
    LockoutClock clock = new LockoutClock(Integer.parseInt(arguments[2]));
    LockoutVisits visits =
        new LockoutVisits(
            new Random(Long.parseLong(arguments[1])), clock, new Saying(), LockoutMistake.NONE);
    try (LoginBook book =
        LockoutRounds.book(new DirectoryFiles(Path.of(arguments[0])), clock, randomness)) {
      while (!System.out.checkError()) {
        visits.one(book);
      }
    }
  }

  /** Says it at once: what was said is heard, however the program ends. */
  private static final class Saying implements LockoutWitness {
    private static void say(String line) {
      System.out.println(line);
      System.out.flush();
    }

    @Override
    public void comes(OperatorId operator) {
      say("comes " + operator);
    }

    @Override
    public void forgiving() {
      say("forgiving");
    }

    @Override
    public void forgiven(OperatorId operator) {
      say("forgiven " + operator);
    }

    @Override
    public void looks() {
      say("looks");
    }

    @Override
    public void waits() {
      say("waits");
    }

    @Override
    public void compares(long tick, Kind kind) {
      say("compares " + tick + " " + kind);
    }

    @Override
    public void ended() {
      say("ended");
    }
  }
}
