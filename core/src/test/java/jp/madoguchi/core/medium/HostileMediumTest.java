package jp.madoguchi.core.medium;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.core.envelope.MessageKind;
import jp.madoguchi.core.envelope.SignedMessage;
import jp.madoguchi.core.office.Environment;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.port.FileTooLarge;
import jp.madoguchi.core.simulator.disk.PowerDisk;
import jp.madoguchi.core.trust.City;
import jp.madoguchi.core.trust.SignerPair;
import jp.madoguchi.core.value.Bytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Media that somebody broke or forged: each is refused with a code of its own. */
class HostileMediumTest {
  private static final City CITY = new City(Environment.SANDBOX, 31);
  private static final City ELSEWHERE = new City(Environment.SANDBOX, 32);
  private static final City PRODUCTION = new City(Environment.PRODUCTION, 33);
  private static final DeviceKeys DEVICE = CITY.terminal("T-1");

  private final Branch branch = new Branch(CITY, DEVICE);
  private final PowerDisk medium = new PowerDisk();

  @BeforeEach
  void addBatches() {
    branch.add(3_000);
    branch.add(70_000);
  }

  private static ReadOutbox read(FileStore medium) throws IOException, MediumRefused {
    return ReadOutbox.on(medium, CITY.centre(), CITY.check());
  }

  private void refused(MediumFlaw flaw) {
    assertEquals(flaw, assertThrows(MediumRefused.class, () -> read(medium)).flaw());
  }

  private String indexName() throws Exception {
    for (String name : medium.names()) {
      byte[] file = medium.bytes(name);
      if (IndexSeal.atCentre(file, CITY.centre()).isPresent()) {
        return name;
      }
    }
    throw new AssertionError("no index");
  }

  /** Puts a signed index on the medium, closed to the centre. */
  private void put(byte[] signed) {
    byte[] file = IndexSeal.toCentre(signed, CITY.centre().recipient(), CITY.randomness());
    medium.put(Bytes.of(CITY.randomness().bytes(16)).hex(), file);
  }

  private byte[] signed(MediumIndex index, DeviceKeys by) {
    return MediumIndexCodec.sign(index, SignerPair.of(by));
  }

  @Test
  void whatWasWrittenIsRead() throws Exception {
    branch.write(medium);
    ReadOutbox inTest = read(medium);

    assertEquals(Branch.TERMINAL, inTest.index().device());
    assertEquals(7, inTest.index().cursor());
    for (MediumItem item : inTest.index().items()) {
      assertArrayEquals(branch.sealed(item.place()).orElseThrow().toArray(), inTest.content(item));
    }
  }

  @Nested
  class Indexes {
    @Test
    void anEmptyMediumHasNone() {
      refused(MediumFlaw.NO_INDEX);
    }

    @Test
    void anotherOfficesCannotBeToldFromNone() throws Exception {
      new Branch(ELSEWHERE, ELSEWHERE.terminal("T-1")).write(medium);
      refused(MediumFlaw.NO_INDEX);
    }

    @Test
    void aTornOneIsNone() throws Exception {
      branch.write(medium);
      medium.alter(indexName(), file -> Arrays.copyOf(file, file.length / 2));
      refused(MediumFlaw.NO_INDEX);
    }

    @Test
    void aChangedOneIsNoneWhereverItWasChanged() throws Exception {
      branch.write(medium);
      String name = indexName();
      for (int at : new int[] {0, 16, 100, 1_100, 1_208, 1_209, 5_000, 65_535}) {
        medium.alter(name, file -> flipped(file, at));
        refused(MediumFlaw.NO_INDEX);
        medium.alter(name, file -> flipped(file, at));
      }
      read(medium);
    }

    @Test
    void twoAreOneTooMany() throws Exception {
      branch.write(medium);
      put(signed(branch.index(Branch.TERMINAL, List.of()), DEVICE));
      refused(MediumFlaw.TWO_INDEXES);
    }

    @Test
    void oneSignedByAnotherTerminalIsRefused() {
      put(signed(branch.index(new TerminalId("T-2"), List.of()), DEVICE));
      refused(MediumFlaw.OTHER_DEVICE);
    }

    @Test
    void oneSignedUnderOtherRootsIsRefused() {
      put(signed(branch.index(Branch.TERMINAL, List.of()), ELSEWHERE.terminal("T-1")));
      refused(MediumFlaw.SIGNATURE);
    }

    @Test
    void oneOfAnotherEnvironmentIsRefused() {
      put(signed(branch.index(Branch.TERMINAL, List.of()), PRODUCTION.terminal("T-1")));
      refused(MediumFlaw.OTHER_ENVIRONMENT);
    }

    @Test
    void oneThatSaysAnotherEnvironmentThanItIsSignedForIsRefused() {
      MediumIndex index = branch.index(Branch.TERMINAL, List.of());
      byte[] content =
          MediumIndexCodec.encode(
              new MediumIndex(
                  Environment.PRODUCTION,
                  index.municipality(),
                  index.device(),
                  index.dispatch(),
                  index.number(),
                  index.madeAt(),
                  index.answerKey(),
                  0,
                  List.of()));
      put(
          SignedMessage.sign(
              MessageKind.MEDIUM, content, Environment.SANDBOX, SignerPair.of(DEVICE)));
      refused(MediumFlaw.OTHER_ENVIRONMENT);
    }

    @Test
    void oneThatIsNoIndexIsRefused() {
      put(
          SignedMessage.sign(
              MessageKind.MEDIUM, new byte[10], Environment.SANDBOX, SignerPair.of(DEVICE)));
      refused(MediumFlaw.MALFORMED);
    }

    @Test
    void anAnswerIsNoOutbox() {
      put(
          SignedMessage.sign(
              MessageKind.MEDIUM_ANSWER,
              MediumIndexCodec.encode(branch.index(Branch.TERMINAL, List.of())),
              Environment.SANDBOX,
              CITY.centre().receiptSigner()));
      refused(MediumFlaw.SIGNATURE);
    }

    @Test
    void bytesThatNobodySignedAreRefused() {
      put(CITY.randomness().bytes(4_000));
      refused(MediumFlaw.SIGNATURE);
    }
  }

  @Nested
  class Files {
    private MediumItem item(int at) throws Exception {
      return read(medium).index().items().get(at);
    }

    private MediumFlaw flaw(MediumItem item) throws Exception {
      ReadOutbox outbox = read(medium);
      return assertThrows(MediumRefused.class, () -> outbox.content(item)).flaw();
    }

    @BeforeEach
    void write() throws Exception {
      branch.write(medium);
    }

    @Test
    void aMissingOneIsNamed() throws Exception {
      MediumItem item = item(0);
      medium.delete(item.name());
      assertEquals(MediumFlaw.FILE_MISSING, flaw(item));
    }

    @Test
    void aTornOneIsNamed() throws Exception {
      MediumItem item = item(1);
      medium.alter(item.name(), file -> Arrays.copyOf(file, file.length - 512));
      assertEquals(MediumFlaw.FILE_TORN, flaw(item));
    }

    @Test
    void oneOfAnotherSizeClassIsNamed() throws Exception {
      MediumItem item = item(1);
      medium.alter(item.name(), file -> Arrays.copyOf(file, file.length / 2));
      assertEquals(MediumFlaw.FILE_CHANGED, flaw(item));
    }

    @Test
    void aChangedOneIsNamed() throws Exception {
      MediumItem item = item(0);
      medium.alter(item.name(), file -> flipped(file, 60_000));
      assertEquals(MediumFlaw.FILE_CHANGED, flaw(item));
    }

    @Test
    void swappedOnesAreNamed() throws Exception {
      MediumItem first = item(0);
      byte[] other = medium.bytes(item(1).name());
      medium.put(first.name(), other);
      assertEquals(MediumFlaw.FILE_CHANGED, flaw(first));
    }

    @Test
    void tooManyAreNotLookedThrough() {
      for (int i = 0; i <= MediumNames.MOST; i++) {
        medium.put("%032x".formatted(i), new byte[0]);
      }
      refused(MediumFlaw.TOO_MANY_FILES);
    }

    @Test
    void othersAreCountedAndNeverOpened() throws Exception {
      medium.put("setup.exe", new byte[10]);
      medium.put("README.TXT", new byte[10]);
      assertEquals(2, read(new NothingElse(medium)).others());
    }

    @Test
    void aHugeOneIsNoIndex() throws Exception {
      medium.put("f".repeat(32), new byte[0]);
      read(new Huge(medium, "f".repeat(32)));
    }

    @Test
    void anIndexThatNamesAHugeOneCostsThatFile() throws Exception {
      MediumItem item = item(0);
      ReadOutbox outbox = read(new Huge(medium, item.name()));
      assertEquals(
          MediumFlaw.FILE_TORN,
          assertThrows(MediumRefused.class, () -> outbox.content(item)).flaw());
    }
  }

  private static byte[] flipped(byte[] file, int at) {
    byte[] changed = file.clone();
    changed[at] ^= 1;
    return changed;
  }

  /** Fails where a file is opened that has no name of ours. */
  private static final class NothingElse extends Watched {
    NothingElse(FileStore medium) {
      super(medium);
    }

    @Override
    void opened(String name) {
      if (!name.matches("[0-9a-f]{32}")) {
        throw new AssertionError(name + " was opened");
      }
    }
  }

  /** One file is larger than anybody reads. */
  private static final class Huge extends Watched {
    private final String huge;

    Huge(FileStore medium, String huge) {
      super(medium);
      this.huge = huge;
    }

    @Override
    void opened(String name) throws FileTooLarge {
      if (name.equals(huge)) {
        throw new FileTooLarge(name);
      }
    }
  }
}
