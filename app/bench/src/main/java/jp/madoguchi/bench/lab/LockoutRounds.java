package jp.madoguchi.bench.lab;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import jp.madoguchi.core.operator.OperatorId;
import jp.madoguchi.core.policy.LoginPolicy;
import jp.madoguchi.core.policy.TryLimits;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.storage.anchor.DegradedTally;
import jp.madoguchi.terminal.login.BookPlace;
import jp.madoguchi.terminal.login.LoginBook;

/**
 * Palms before a terminal whose power goes at a drawn write, over and over; sometimes somebody puts
 * back the book of tries, or deletes it. After each start the book has to say what was compared.
 */
final class LockoutRounds {
  static final TryLimits LIMITS = LoginPolicy.usual().tries();

  private static final String CUT = "power cut";
  private static final String PUT_BACK = "book put back";
  private static final int WRITES = 12;
  private static final int COPIES = 12;

  /** One round in so many puts the book back. */
  private static final int BACK = 10;

  /** One book in so many is deleted instead. */
  private static final int DELETED = 4;

  private static final int PERSISTENCE = 3;

  private final Randomness randomness;
  private final Random chance;
  private final Tally tally;
  private final LockoutMistake mistake;
  private final LockoutJudge judge = new LockoutJudge(LIMITS);
  private final List<Map<String, byte[]>> copies = new ArrayList<>();
  private PowerDisk disk = new PowerDisk();
  private LockoutClock clock = new LockoutClock(0);
  private int boots;

  LockoutRounds(Randomness randomness, Random chance, Tally tally, LockoutMistake mistake) {
    this.randomness = randomness;
    this.chance = chance;
    this.tally = tally;
    this.mistake = mistake;
  }

  void run(int rounds) throws IOException {
    for (int round = 0; round < rounds; round++) {
      if (chance.nextInt(BACK) == 0 && putBack()) {
        judge(PUT_BACK, gained(), false);
      } else {
        cut();
      }
      keepCopy();
    }
  }

  private void judge(String what, Optional<String> wrong, boolean cut) {
    tally.boundary(what);
    wrong.ifPresentOrElse(how -> tally.lost(what, how), () -> tally.kept(what, cut));
  }

  private void cut() throws IOException {
    boot();
    disk.cutAfter(chance.nextInt(WRITES));
    LockoutVisits visits = new LockoutVisits(chance, clock, judge, mistake);
    try (LoginBook book = book(new LockoutDisk(disk, mistake::forgets))) {
      for (int people = chance.nextInt(1, 5); people > 0; people--) {
        visits.one(book);
      }
    } catch (IOException noPower) {
      // That is what the round is for.
    }
    boolean cut = disk.isDead();
    disk = disk.afterPowerCut(chance);
    judge(CUT, found(), cut);
  }

  /** What a start finds that should not be. */
  private Optional<String> found() throws IOException {
    clock = new LockoutClock(++boots);
    try (LoginBook book = book(disk)) {
      Optional<String> wrong = book.lost().map(lost -> "a cut looks like " + lost);
      if (wrong.isPresent()) {
        book.beginAnew();
      }
      for (OperatorId each : LockoutVisits.PEOPLE) {
        Optional<String> miscounted = judge.found(each, LIMITS.stop() - book.triesLeft(each));
        wrong = wrong.or(() -> miscounted);
      }
      return wrong;
    }
  }

  /** Somebody has a copy of the disk, or deletes; false where the copy is of the newest book. */
  private boolean putBack() throws IOException {
    if (copies.isEmpty()) {
      return false;
    }
    Map<String, byte[]> old = copies.get(chance.nextInt(copies.size()));
    byte[] now = disk.read(LoginBook.FILE).orElse(new byte[0]);
    if (chance.nextInt(DELETED) == 0) {
      disk.delete(LoginBook.FILE);
      return now.length > 0;
    }
    old.entrySet().stream()
        .filter(file -> mistake.putsBack(file.getKey()))
        .forEach(file -> disk.put(file.getKey(), file.getValue()));
    return !Arrays.equals(now, old.get(LoginBook.FILE));
  }

  /** Tries at a book that was put back, put back again after each, until somebody decides. */
  private Optional<String> gained() throws IOException {
    boot();
    PowerDisk old = disk.copy();
    Optional<String> wrong = Optional.empty();
    int left = LIMITS.stop() - LIMITS.free();
    for (int again = 0; again < PERSISTENCE && wrong.isEmpty(); again++) {
      OperatorId operator = LockoutVisits.PEOPLE.get(again);
      try (LoginBook book = book(disk)) {
        int now = book.triesLeft(operator);
        if (book.lost().isEmpty()) {
          wrong = Optional.of("nobody notices");
        } else if (now != left) {
          wrong = Optional.of("%d tries left where %d were".formatted(now, left));
        }
        book.wake(operator);
        book.count(operator);
        left--;
      }
      disk.delete(LoginBook.FILE);
      if (old.exists(LoginBook.FILE)) {
        disk.put(LoginBook.FILE, old.bytes(LoginBook.FILE));
      }
    }
    try (LoginBook book = book(disk)) {
      book.beginAnew();
    }
    judge.forgivenAll();
    return wrong;
  }

  private void keepCopy() {
    Map<String, byte[]> copy = new TreeMap<>();
    for (String name : disk.names()) {
      copy.put(name, disk.bytes(name));
    }
    if (copy.containsKey(LoginBook.FILE)) {
      copies.add(copy);
    }
    if (copies.size() > COPIES) {
      copies.removeFirst();
    }
  }

  private void boot() {
    clock = new LockoutClock(++boots);
    judge.booted();
  }

  private LoginBook book(FileStore files) throws IOException {
    return book(files, clock, randomness);
  }

  /** The book among these files, whose mark is a file beside it that nobody puts back. */
  static LoginBook book(FileStore files, LockoutClock clock, Randomness randomness)
      throws IOException {
    return LoginBook.open(
        new BookPlace(files, new DegradedTally(files), LoginPolicy.usual(), clock, randomness),
        LabOffice.key());
  }
}
