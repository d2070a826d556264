package jp.madoguchi.storage.terminal;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import jp.madoguchi.core.calendar.RegisterDate;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.core.resident.ResidentQuery;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.storage.sealed.SealedDatabase;

/** Measures a sealed terminal's store; run by hand with the number of residents. */
final class StoreMeasurement {
  private static final List<String> SYLLABLES =
      List.of("ア", "カ", "サ", "タ", "ナ", "ハ", "マ", "ヤ", "ラ", "イ", "キ", "シ", "ヅ", "ミ", "リ");
  private static final int ROUNDS = 200;

  private StoreMeasurement() {}

  public static void main(String[] args) throws Exception {
    int residents = Integer.parseInt(args[0]);
    Path folder = Files.createTempDirectory("store-measurement");
    Randomness randomness = FreshBytes.source();
    try (Secret key = Secret.taking(randomness.bytes(32));
        SealedDatabase database =
            SealedDatabase.open(new DirectoryFiles(folder), "store", key, randomness)) {
      long start = System.nanoTime();
      TerminalStore store =
          TerminalStore.open(database, new StepClock(), randomness, OpenStore.TERMINAL);
      report("open and migrate", start, 1);
      start = System.nanoTime();
      TerminalStore.open(database, new StepClock(), randomness, OpenStore.TERMINAL);
      report("open again", start, 1);
      long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000;
      start = System.nanoTime();
      store.bulkLoad(LongStream.rangeClosed(1, residents).mapToObj(StoreMeasurement::resident));
      report("fill", start, 1);
      System.out.printf(
          "%-28s %d ms%n",
          "processor time of it",
          ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1_000_000 - busy);
      use(store, residents);
    }
  }

  private static void use(TerminalStore store, int residents) {
    Random random = new Random(3);
    measure(
        "by number",
        () -> store.register().current(AddressNumber.of(1 + random.nextInt(residents))));
    measure("reading and birth", () -> store.register().search(query(random, 2, true, ""), 100));
    measure(
        "two syllables and address",
        () -> store.register().search(query(random, 2, false, "77番"), 100));
    measure("birth and address", () -> store.register().search(query(random, 0, true, "7番"), 100));
    measure(
        "log entry",
        () ->
            store
                .log()
                .append(
                    People.CLERK,
                    Optional.empty(),
                    Optional.of(Moves.PURPOSE),
                    AccessNote.of(AccessEvent.SEARCH, "ヤマダ")));
  }

  private static ResidentQuery query(Random random, int syllables, boolean birth, String address) {
    Optional<RegisterDate> date =
        birth
            ? Optional.of(new RegisterDate.Calendar(birth(random.nextInt(30_000))))
            : Optional.empty();
    return new ResidentQuery(Optional.empty(), reading(random, syllables), date, address);
  }

  private static ResidentRecord resident(long serial) {
    Random random = new Random(serial);
    ResidentRecord resident =
        People.resident(
            serial,
            reading(random, 4) + "　" + reading(random, 3),
            birth(random.nextInt(30_000)).toString(),
            1 + serial / 2,
            (int) (1 + serial % 2));
    return People.at(resident, People.address(random.nextInt(100) + "番" + random.nextInt(30)));
  }

  private static LocalDate birth(int day) {
    return LocalDate.of(1935, 1, 1).plusDays(day);
  }

  private static String reading(Random random, int syllables) {
    StringBuilder reading = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      reading.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return reading.toString();
  }

  private static void measure(String what, Runnable act) {
    for (int i = 0; i < ROUNDS; i++) {
      act.run();
    }
    long[] nanos = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      act.run();
      nanos[i] = System.nanoTime() - start;
    }
    Arrays.sort(nanos);
    System.out.printf(
        "%-28s median %.3f ms, worst %.3f ms%n",
        what, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS - 1] / 1e6);
  }

  private static void report(String what, long start, int count) {
    System.out.printf(
        "%-28s %d ms%n", what, Duration.ofNanos(System.nanoTime() - start).toMillis() / count);
  }
}
