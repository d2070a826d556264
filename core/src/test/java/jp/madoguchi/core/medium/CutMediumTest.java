package jp.madoguchi.core.medium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any outbox, and the medium pulled out at each boundary, there and back: it is whole or refused,
 * nothing is lost, and nothing is taken twice.
 */
class CutMediumTest {
  private static final City CITY = new City(Environment.SANDBOX, 41);
  private static final DeviceKeys DEVICE = CITY.terminal("T-1");
  private static final int MOST_USES = 200;

  private interface Act {
    void on(FileStore medium) throws IOException, MediumRefused, InterruptedException;
  }

  private interface Check {
    void of(PowerDisk medium) throws Exception;
  }

  private static Branch branch(long seed) {
    Random chance = new Random(seed * 0x9E3779B97F4A7C15L);
    Branch branch = new Branch(CITY, DEVICE);
    for (int batches = chance.nextInt(5); batches > 0; batches--) {
      branch.add(1 + chance.nextInt(150_000));
    }
    return branch;
  }

  /**
   * Does it with the medium pulled out at the first use, the second, and so on, until it is not.
   */
  private static void cut(PowerDisk before, Act act, Check check) throws Exception {
    for (int uses = 1; uses < MOST_USES; uses++) {
      PowerDisk medium = before.copy();
      PulledOut pulled = new PulledOut(medium, uses);
      try {
        act.on(pulled);
      } catch (IOException out) {
        assertTrue(pulled.isOut(), out.toString());
      }
      check.of(medium);
      if (!pulled.isOut()) {
        return;
      }
    }
    throw new AssertionError("it does not end");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aWritingThatIsCutLeavesAWholeMediumOrNone(long seed) throws Exception {
    Branch branch = branch(seed);
    Map<BatchPlace, Bytes> outbox = Map.copyOf(branch.batches);

    cut(
        new PowerDisk(),
        branch::write,
        medium -> {
          assertWholeOrNone(branch, medium);
          assertEquals(outbox, branch.batches);
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void aWritingOverAnOlderOneLeavesTheNewOneOrNone(long seed) throws Exception {
    Branch older = branch(seed);
    older.add(100);
    PowerDisk before = new PowerDisk();
    older.write(before);
    Branch branch = branch(seed + 100);

    cut(before, branch::write, medium -> assertOneOrNone(older, branch, medium));
  }

  private static void assertWholeOrNone(Branch branch, PowerDisk medium) throws Exception {
    try {
      ReadOutbox read = ReadOutbox.on(medium, CITY.centre(), CITY.check());
      assertEquals(branch.batches.size(), read.index().items().size());
      for (MediumItem item : read.index().items()) {
        byte[] batch = branch.sealed(item.place()).orElseThrow().toArray();
        assertArrayEquals(batch, read.content(item));
      }
    } catch (MediumRefused refused) {
      assertEquals(MediumFlaw.NO_INDEX, refused.flaw());
    }
  }

  /** What is left of an older writing may still have its index, and then some files are missing. */
  private static void assertOneOrNone(Branch older, Branch newer, PowerDisk medium)
      throws Exception {
    try {
      ReadOutbox read = ReadOutbox.on(medium, CITY.centre(), CITY.check());
      Branch written = older.keys.containsKey(read.index().dispatch()) ? older : newer;
      for (MediumItem item : read.index().items()) {
        byte[] batch = written.sealed(item.place()).orElseThrow().toArray();
        try {
          assertArrayEquals(batch, read.content(item));
        } catch (MediumRefused gone) {
          assertEquals(older, written);
        }
      }
    } catch (MediumRefused refused) {
      assertEquals(MediumFlaw.NO_INDEX, refused.flaw());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void anAnswerThatIsCutIsTakenInPartAndTheRestLater(long seed) throws Exception {
    Branch branch = branch(seed);
    branch.add(2_000);
    int batches = branch.batches.size();
    PowerDisk medium = new PowerDisk();
    branch.write(medium);
    ReadOutbox read = ReadOutbox.on(medium, CITY.centre(), CITY.check());

    cut(
        new PowerDisk(),
        answer -> answer(read.index(), answer),
        answer -> {
          Branch waiting = copy(branch);
          int taken = taken(waiting, answer);
          assertTrue(taken == 0 || taken == batches, "part of an answer that was never whole");
        });
    PowerDisk answer = new PowerDisk();
    answer(read.index(), answer);
    cut(
        answer,
        stick -> taken(branch, stick),
        stick -> {
          int before = branch.batches.size();
          assertEquals(before, taken(branch, stick));
          assertEquals(0, branch.batches.size());
          assertEquals(batches, branch.asked.size());
        });
  }

  private static Branch copy(Branch branch) {
    Branch copy = new Branch(CITY, DEVICE);
    copy.batches.putAll(branch.batches);
    copy.keys.putAll(branch.keys);
    return copy;
  }

  private static int taken(Branch branch, FileStore answer)
      throws IOException, InterruptedException {
    try {
      return ReadAnswer.on(answer, branch.sender(), branch).taken(branch).receipts();
    } catch (MediumRefused refused) {
      assertEquals(MediumFlaw.NO_INDEX, refused.flaw());
      return 0;
    }
  }

  private static void answer(MediumIndex asked, FileStore medium)
      throws IOException, MediumRefused {
    AnswerWriting writing = AnswerWriting.on(medium, asked, CITY.randomness());
    for (MediumItem item : asked.items()) {
      writing.receipt(item.place(), item.hash().toArray());
    }
    writing.finish(City.NOW, CITY.centre());
  }
}
