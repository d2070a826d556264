package jp.madoguchi.core.medium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.core.envelope.EnvelopeRefused;
import jp.madoguchi.core.envelope.HiddenHead;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.trust.City;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody sees who finds a medium. */
class HiddenFormTest {
  private static final City CITY = new City(Environment.SANDBOX, 51);
  private static final int HEADS = 200;

  /** Six standard deviations of a fair coin thrown so often. */
  private static boolean fair(long heads, long throwsInAll) {
    return Math.abs(2 * heads - throwsInAll) < 6 * Math.sqrt(throwsInAll);
  }

  @Test
  void noBitOfAHeadStandsStill() {
    int[] set = new int[8 * HiddenHead.SIZE];
    for (int i = 0; i < HEADS; i++) {
      byte[] head = HiddenHead.make(CITY.centre().recipient(), CITY.randomness()).head();
      for (int bit = 0; bit < set.length; bit++) {
        set[bit] += head[bit / 8] >> (bit % 8) & 1;
      }
    }
    for (int bit = 0; bit < set.length; bit++) {
      assertTrue(fair(set[bit], HEADS), "bit " + bit + " is set " + set[bit] + " times");
    }
  }

  @Test
  void aHeadIsOpenedByItsCentreAlone() throws Exception {
    HiddenHead.Fresh fresh = HiddenHead.make(CITY.centre().recipient(), CITY.randomness());
    City other = new City(Environment.SANDBOX, 52);

    assertEquals(fresh.key(), HiddenHead.open(fresh.head(), CITY.centre()));
    assertThrows(EnvelopeRefused.class, () -> HiddenHead.open(fresh.head(), other.centre()));
  }

  @Test
  void everyFileLooksLikeRandomBytesOfASizeClass() throws Exception {
    Branch branch = new Branch(CITY, CITY.terminal("T-1"));
    branch.batches.put(new BatchPlace(1, 1), jp.madoguchi.core.value.Bytes.of(new byte[200_000]));
    PowerDisk medium = new PowerDisk();
    branch.write(medium);

    Set<Integer> sizes = new HashSet<>();
    for (String name : medium.names()) {
      byte[] file = medium.bytes(name);
      sizes.add(file.length);
      long bits = 0;
      for (byte each : file) {
        bits += Integer.bitCount(each & 0xff);
      }
      assertTrue(fair(bits, 8L * file.length), name);
      assertTrue(HiddenFile.isClass(file.length), name);
    }
    assertEquals(Set.of(64 << 10, 256 << 10), sizes);
    assertEquals(4, medium.names().size());
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "1, 4", "3, 4", "4, 8", "7, 8", "8, 16"})
  void theNumberOfFilesIsAPowerOfTwo(int batches, int files) throws Exception {
    Branch branch = new Branch(CITY, CITY.terminal("T-1"));
    for (int i = 0; i < batches; i++) {
      branch.add(100);
    }
    PowerDisk medium = new PowerDisk();
    branch.write(medium);

    assertEquals(files, medium.names().size());
  }

  @Test
  void theSameOutboxIsNeverWrittenInTheSameBytes() throws Exception {
    Branch branch = new Branch(CITY, CITY.terminal("T-1"));
    branch.add(100);
    List<byte[]> files = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      PowerDisk medium = new PowerDisk();
      branch.write(medium);
      medium.names().forEach(name -> files.add(medium.bytes(name)));
    }
    assertEquals(8, files.stream().map(jp.madoguchi.core.value.Sha256::of).distinct().count());
  }
}
