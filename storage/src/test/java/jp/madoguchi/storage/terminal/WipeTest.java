package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WipeTest {
  private static final List<String> NAMES = List.of("lease.sealed", "keys.slots");

  private final PowerDisk disk = new PowerDisk();
  private final Wipe inTest = new Wipe(disk, NAMES);

  @BeforeEach
  void secretsOnTheDisk() throws Exception {
    for (String name : NAMES) {
      disk.replace(name, name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  @Test
  void nothingIsLeft() throws Exception {
    inTest.run();

    assertEquals(List.of(), disk.names());
  }

  @Test
  void bothAreZerosOnTheDiskBeforeTheFirstIsDeleted() throws Exception {
    PowerDisk found = cutBeforeTheFirstIsDeleted();

    for (String name : NAMES) {
      assertArrayEquals(new byte[name.length()], found.bytes(name), name);
    }
  }

  /** The last moment at which both files are there. */
  private PowerDisk cutBeforeTheFirstIsDeleted() throws Exception {
    PowerDisk last = disk;
    for (int operations = 1; last.names().containsAll(NAMES); operations++) {
      PowerDisk running = disk.copy();
      running.cutAfter(operations);
      try {
        new Wipe(running, NAMES).run();
      } catch (IOException _) {
        assertTrue(running.isDead());
      }
      PowerDisk found = running.afterPowerCut(new Random(operations));
      if (!found.names().containsAll(NAMES)) {
        return last;
      }
      last = found;
    }
    throw new AssertionError("nothing was deleted");
  }

  @Test
  void oneThatIsMissingIsNoTrouble() throws Exception {
    disk.delete("lease.sealed");

    inTest.run();

    assertFalse(disk.exists("keys.slots"));
  }

  @Test
  void aFailureIsToldAndItMayBeDoneAgain() throws Exception {
    PowerDisk running = disk.copy();
    running.cutAfter(1);

    assertThrows(IOException.class, () -> new Wipe(running, NAMES).run());

    PowerDisk found = running.afterPowerCut(new Random(1));
    new Wipe(found, NAMES).run();
    assertEquals(List.of(), found.names());
  }
}
