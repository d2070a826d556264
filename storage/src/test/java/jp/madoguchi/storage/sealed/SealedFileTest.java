package jp.madoguchi.storage.sealed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import jp.madoguchi.core.secret.Secret;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedFileTest {
  private static final String NAME = "store";
  private final Secret key = Secret.taking(new byte[32]);
  private final SeededRandomness random = new SeededRandomness(3);
  private PowerDisk files = new PowerDisk();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void itBehavesAsAnArrayOfBytes(long seed) throws IOException {
    Random chance = new Random(seed);
    byte[] model = new byte[0];
    SealedFile inTest = created();
    for (int step = 0; step < 400; step++) {
      switch (chance.nextInt(10)) {
        case 0 -> {
          int size = chance.nextInt(model.length + 1);
          inTest.truncate(size);
          model = Arrays.copyOf(model, size);
        }
        case 1 -> inTest.force();
        case 2 -> {
          inTest.close();
          inTest = opened();
        }
        case 3, 4, 5 -> assertArrayEquals(model, whole(inTest));
        default -> {
          byte[] bytes = new byte[1 + chance.nextInt(chance.nextBoolean() ? 9_000 : 50)];
          chance.nextBytes(bytes);
          int at = chance.nextInt(Math.min(200_000, model.length + 9_000));
          inTest.write(ByteBuffer.wrap(bytes), at);
          model = Arrays.copyOf(model, Math.max(model.length, at + bytes.length));
          System.arraycopy(bytes, 0, model, at, bytes.length);
        }
      }
      assertEquals(model.length, inTest.size());
    }
    assertArrayEquals(model, whole(inTest));
  }

  @Test
  void aWriteLargerThanAGroupIsKeptInWhole() throws IOException {
    byte[] large = new byte[(Journal.GROUP + 100) * Layout.PLAIN + 17];
    new Random(1).nextBytes(large);
    try (SealedFile inTest = created()) {
      inTest.write(ByteBuffer.wrap(large), 5);
    }

    byte[] read = whole(opened());
    assertArrayEquals(large, Arrays.copyOfRange(read, 5, read.length));
  }

  @Test
  void theJournalIsBegunAnewWhenItIsFull() throws IOException {
    byte[] large = new byte[24 << 20];
    new Random(1).nextBytes(large);
    SealedFile inTest = created();
    inTest.write(ByteBuffer.wrap(large), 0);
    inTest.force();

    assertArrayEquals(large, whole(openedAfterPowerCut(new Random(2))));
    assertTrue(files.bytes(NAME + SealedFile.JOURNAL).length < 24 << 20);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void afterAPowerCutTheFileIsAsItWasAtSomeMomentSinceTheLastForce(int seed) throws IOException {
    Random chance = new Random(seed);
    for (int round = 0; round < 30; round++) {
      PowerDisk disk = new PowerDisk();
      SealedFile.create(disk, NAME, key, random);
      SealedFile inTest = SealedFile.open(disk, NAME, key, random, 40_000);
      disk.cutAfter(chance.nextInt(120));
      byte[] forced = new byte[0];
      byte[] tried = forced;
      try {
        while (!disk.isDead()) {
          int keep = chance.nextInt(3) == 0 ? chance.nextInt(forced.length + 1) : forced.length;
          byte[] patch = new byte[chance.nextInt(12_000) + 1];
          Arrays.fill(patch, (byte) chance.nextInt());
          int at = chance.nextInt(Math.min(keep, 40_000) + 1);
          tried = Arrays.copyOf(forced, keep);
          tried = Arrays.copyOf(tried, Math.max(keep, at + patch.length));
          System.arraycopy(patch, 0, tried, at, patch.length);
          inTest.truncate(keep);
          inTest.write(ByteBuffer.wrap(patch), at);
          if (chance.nextInt(8) == 0) {
            inTest.close();
            inTest = SealedFile.open(disk, NAME, key, random, 40_000);
          } else {
            inTest.force();
          }
          forced = tried;
        }
      } catch (IOException power) {
        assertTrue(disk.isDead());
      }
      byte[] found = whole(SealedFile.open(disk.afterPowerCut(chance), NAME, key, random));
      assertTrue(Arrays.equals(found, forced) || Arrays.equals(found, tried));
    }
  }

  @Test
  void everyFlippedBitOfAClosedFileIsNoticed() throws IOException {
    byte[] content = content();
    byte[] disk = files.bytes(NAME);
    Random chance = new Random(9);
    for (int round = 0; round < 400; round++) {
      int bit = round < 100 ? chance.nextInt(1024) : chance.nextInt(disk.length * 8);
      byte[] flipped = disk.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      PowerDisk altered = files.copy();
      altered.put(NAME, flipped);

      assertThrows(IOException.class, () -> read(altered), "bit " + bit + " of " + content.length);
    }
  }

  @Test
  void swappedBlocksAreNoticed() throws IOException {
    content();
    byte[] disk = files.bytes(NAME);
    byte[] first = Arrays.copyOfRange(disk, (int) Layout.at(1), (int) Layout.at(2));
    System.arraycopy(disk, (int) Layout.at(3), disk, (int) Layout.at(1), Layout.SEALED);
    System.arraycopy(first, 0, disk, (int) Layout.at(3), Layout.SEALED);
    files.put(NAME, disk);

    assertThrows(SealDamaged.class, () -> read(files));
  }

  @Test
  void aBlockOfAnotherFileIsNoticed() throws IOException {
    content();
    SealedFile.create(files, "other", key, random);
    try (SealedFile other = SealedFile.open(files, "other", key, random)) {
      other.write(ByteBuffer.wrap(new byte[9 * Layout.PLAIN]), 0);
    }
    byte[] disk = files.bytes(NAME);
    System.arraycopy(
        files.bytes("other"), (int) Layout.at(2), disk, (int) Layout.at(2), Layout.SEALED);
    files.put(NAME, disk);

    assertThrows(SealDamaged.class, () -> read(files));
  }

  @Test
  void anOlderStateOfOneBlockIsNoticed() throws IOException {
    content();
    byte[] before = files.bytes(NAME);
    changed(3);
    put(before, (int) Layout.at(3), Layout.SEALED);

    assertThrows(SealDamaged.class, () -> read(files));
  }

  @Test
  void anOlderHeaderIsNoticed() throws IOException {
    content();
    byte[] before = files.bytes(NAME);
    changed(2);
    changed(5);
    put(before, 0, 2 * Layout.HEADER_SLOT);

    assertThrows(SealDamaged.class, () -> read(files));
  }

  @Test
  void oneOlderHeaderIsNoticed() throws IOException {
    content();
    for (int i = 0; i < 4; i++) {
      byte[] before = files.bytes(NAME);
      changed(2);
      changed(5);
      PowerDisk now = files.copy();
      put(before, i % 2 * Layout.HEADER_SLOT, Layout.HEADER_SLOT);

      assertThrows(SealDamaged.class, () -> read(files), "slot " + i % 2);
      files = now;
    }
  }

  @Test
  void aJournalWithoutItsLastGroupIsNoticed() throws IOException {
    SealedFile inTest = created();
    inTest.write(ByteBuffer.wrap(new byte[] {1}), 0);
    inTest.force();
    byte[] before = files.bytes(NAME + SealedFile.JOURNAL);
    inTest.write(ByteBuffer.wrap(new byte[] {2}), 0);
    inTest.force();
    PowerDisk killed = files.copy();
    killed.put(NAME + SealedFile.JOURNAL, before);

    assertThrows(SealDamaged.class, () -> read(killed));
  }

  @Test
  void everyFlippedBitOfTheMarksIsNoticed() throws IOException {
    content();
    byte[] marks = files.bytes(NAME + SealedFile.MARKS);
    assertEquals(9 * BlockMarks.BYTES, marks.length);
    for (int bit = 0; bit < 8 * marks.length; bit++) {
      byte[] flipped = marks.clone();
      flipped[bit / 8] ^= (byte) (1 << (bit % 8));
      PowerDisk altered = files.copy();
      altered.put(NAME + SealedFile.MARKS, flipped);

      assertThrows(SealDamaged.class, () -> read(altered), "bit " + bit);
    }
  }

  @Test
  void missingMarksAreNoticed() throws IOException {
    content();
    files.delete(NAME + SealedFile.MARKS);

    assertThrows(SealDamaged.class, () -> read(files));
  }

  @Test
  void theMarksTakeNoMoreRoomWithEachCheckpoint() throws IOException {
    content();
    for (int i = 0; i < 20; i++) {
      changed(i % 8);
    }

    assertTrue(files.bytes(NAME + SealedFile.MARKS).length <= 3 * 9 * BlockMarks.BYTES);
  }

  private void changed(int block) throws IOException {
    try (SealedFile file = opened()) {
      file.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), (long) block * Layout.PLAIN);
    }
  }

  private void put(byte[] from, int at, int length) {
    byte[] disk = files.bytes(NAME);
    System.arraycopy(from, at, disk, at, length);
    files.put(NAME, disk);
  }

  @Test
  void aCutFileIsNoticed() throws IOException {
    content();
    files.put(NAME, Arrays.copyOf(files.bytes(NAME), (int) Layout.at(4)));

    assertThrows(SealDamaged.class, () -> read(files));
  }

  @Test
  void aBrokenGroupBeforeAWholeOneIsNoticed() throws IOException {
    SealedFile inTest = created();
    for (int i = 0; i < 3; i++) {
      inTest.write(ByteBuffer.wrap(new byte[] {(byte) i}), i);
      inTest.force();
    }
    PowerDisk killed = files.copy();
    byte[] journal = killed.bytes(NAME + SealedFile.JOURNAL);
    journal[500] ^= 1;
    killed.put(NAME + SealedFile.JOURNAL, journal);

    assertThrows(SealDamaged.class, () -> read(killed));
  }

  @Test
  void anotherKeyIsToldFromDamage() throws IOException {
    content();
    Secret other = Secret.taking(new byte[] {1, 2, 3});

    assertThrows(SealLocked.class, () -> SealedFile.open(files, NAME, other, random));
  }

  @Test
  void aFullDiskFailsTheForceAndKeepsWhatWasForced() throws IOException {
    SealedFile inTest = created();
    inTest.write(ByteBuffer.wrap(new byte[] {1}), 0);
    inTest.force();
    files.leaveRoom(2_000);
    inTest.write(ByteBuffer.wrap(new byte[40_000]), 0);

    assertThrows(IOException.class, inTest::force);
    assertThrows(IOException.class, () -> inTest.write(ByteBuffer.allocate(1), 0));
    files.leaveRoom(Long.MAX_VALUE);
    inTest.close();
    assertArrayEquals(new byte[] {1}, whole(opened()));
  }

  @Test
  void oneForceIsOneSyncOfTheDisk() throws IOException {
    SealedFile inTest = created();
    int before = files.forces();
    for (int i = 0; i < 10; i++) {
      inTest.write(ByteBuffer.wrap(new byte[5_000]), i * 3_000L);
      inTest.force();
    }

    assertEquals(10, files.forces() - before);
  }

  private byte[] content() throws IOException {
    byte[] content = new byte[8 * Layout.PLAIN + 100];
    new Random(4).nextBytes(content);
    try (SealedFile inTest = created()) {
      inTest.write(ByteBuffer.wrap(content), 0);
    }
    return content;
  }

  private SealedFile created() throws IOException {
    SealedFile.create(files, NAME, key, random);
    return opened();
  }

  private SealedFile opened() throws IOException {
    return SealedFile.open(files, NAME, key, random);
  }

  private SealedFile openedAfterPowerCut(Random chance) throws IOException {
    return SealedFile.open(files.afterPowerCut(chance), NAME, key, random);
  }

  private byte[] read(PowerDisk disk) throws IOException {
    try (SealedFile file = SealedFile.open(disk, NAME, key, random)) {
      return whole(file);
    }
  }

  private static byte[] whole(SealedFile file) throws IOException {
    ByteBuffer target = ByteBuffer.allocate((int) file.size());
    file.read(target, 0);
    return target.array();
  }
}
