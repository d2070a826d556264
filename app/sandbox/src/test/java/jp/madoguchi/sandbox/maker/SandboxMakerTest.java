package jp.madoguchi.sandbox.maker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.core.identifier.MunicipalityCode;
import jp.madoguchi.core.port.Randomness;
import jp.madoguchi.sandbox.maker.MakingProgress.Step;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.system.SystemRandomness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxMakerTest {
  private static final SandboxPlan SMALLEST = SandboxPlan.ofMadeUpCity(1, 1);

  private final Randomness randomness = new SystemRandomness();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path parent;

  @SuppressWarnings("NullAway.Init")
  private Path directory;

  @BeforeEach
  void choosePlace() {
    directory = parent.resolve("sandbox");
  }

  private SandboxMaker maker(SandboxDisks disks) {
    return new SandboxMaker(disks, new StoppedClock(), randomness, step -> {});
  }

  private void make(SandboxPlan plan) throws Exception {
    maker(DirectoryFiles::new).make(directory, plan);
  }

  @Nested
  class States {
    @Test
    void nothingIsAbsent() throws IOException {
      assertEquals(new SandboxState.Absent(), SandboxState.of(directory));
    }

    @Test
    void anEmptyDirectoryIsAbsent() throws IOException {
      Files.createDirectory(directory);
      assertEquals(new SandboxState.Absent(), SandboxState.of(directory));
    }

    @Test
    void aBegunMakingIsHalfWritten() throws IOException {
      beginMaking();
      assertEquals(new SandboxState.HalfWritten(), SandboxState.of(directory));
    }

    @Test
    void aBegunDeletionIsHalfWritten() throws IOException {
      Files.createDirectory(directory);
      Files.createFile(directory.resolve(SandboxPlace.BEGUN));
      assertEquals(new SandboxState.HalfWritten(), SandboxState.of(directory));
    }

    @Test
    void anotherVersionIsNamed() throws IOException {
      Files.createDirectory(directory);
      Files.writeString(directory.resolve(SandboxPlace.COMPLETE), "version=0\n");
      assertEquals(new SandboxState.OtherVersion("0"), SandboxState.of(directory));
    }

    @Test
    void otherFilesAreForeign() throws IOException {
      putForeignFile(directory);
      assertEquals(new SandboxState.Foreign(), SandboxState.of(directory));
    }

    @Test
    void otherFilesWhereTheSandboxWouldGrowAreForeign() throws IOException {
      putForeignFile(SandboxPlace.making(directory));
      assertEquals(new SandboxState.Foreign(), SandboxState.of(directory));
    }
  }

  @Nested
  class Making {
    @Test
    void aHalfWrittenSandboxIsMadeAnew() throws Exception {
      beginMaking();
      make(SMALLEST);
      assertEquals(new SandboxState.Ready(), SandboxState.of(directory));
      assertTrue(Files.notExists(SandboxPlace.making(directory)));
    }

    @Test
    void everyStepIsReported() throws Exception {
      Set<Step> seen = ConcurrentHashMap.newKeySet();
      new SandboxMaker(DirectoryFiles::new, new StoppedClock(), randomness, seen::add)
          .make(directory, SMALLEST);
      assertEquals(EnumSet.allOf(Step.class), seen);
    }

    @Test
    void otherPeoplesFilesAreLeftAlone() throws Exception {
      Path file = putForeignFile(directory);
      assertThrows(SandboxFailure.WrongState.class, () -> make(SMALLEST));
      assertThrows(SandboxFailure.WrongState.class, () -> SandboxMaker.delete(directory));
      assertTrue(Files.exists(file));
    }

    @Test
    void aMakingThatGoesOnIsNotDisturbed() throws Exception {
      Path making = SandboxPlace.making(directory);
      try (var lock = SandboxLock.take(new DirectoryFiles(making), making)) {
        assertThrows(SandboxFailure.BeingMade.class, () -> make(SMALLEST));
        assertThrows(SandboxFailure.BeingMade.class, () -> SandboxMaker.delete(directory));
      }
    }

    @Test
    void aSandboxThatAnotherProgramFinishedMeanwhileIsKept() throws Exception {
      Path elsewhere = parent.resolve("elsewhere");
      maker(DirectoryFiles::new).make(elsewhere, SMALLEST);
      SandboxDisks finishing =
          path -> {
            if (path.equals(SandboxPlace.making(directory))) {
              Files.move(elsewhere, directory);
            }
            return new DirectoryFiles(path);
          };
      assertThrows(
          SandboxFailure.WrongState.class, () -> maker(finishing).make(directory, SMALLEST));
      assertEquals(new SandboxState.Ready(), SandboxState.of(directory));
    }

    @Test
    void aDeletedSandboxIsAbsent() throws Exception {
      make(SMALLEST);
      SandboxMaker.delete(directory);
      assertEquals(new SandboxState.Absent(), SandboxState.of(directory));
    }
  }

  @Nested
  class Faults {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "sandbox.begun",
          "roots.keys",
          "centre.keys",
          "tray.properties",
          "addresses-",
          "store.mv.db",
          "lease.sealed",
          "sandbox.complete"
        })
    void aFullDiskLeavesNothing(String noRoomFor) throws Exception {
      SandboxMaker inTest = maker(path -> new FullDisk(new DirectoryFiles(path), noRoomFor));
      assertThrows(SandboxFailure.Full.class, () -> inTest.make(directory, SMALLEST));
      assertEquals(new SandboxState.Absent(), SandboxState.of(directory));
    }

    @Test
    void aFileWithoutAddressesIsRefused() throws Exception {
      Path file = Files.writeString(parent.resolve("ken_all.csv"), "nothing\n");
      var plan = new SandboxPlan(1, Optional.of(file), Optional.empty(), 1);
      assertThrows(SandboxFailure.NoAddresses.class, () -> make(plan));
    }

    @Test
    void aMissingFileIsRefused() {
      var plan = new SandboxPlan(1, Optional.of(parent.resolve("none.zip")), Optional.empty(), 1);
      assertThrows(SandboxFailure.NoAddresses.class, () -> make(plan));
    }

    @Test
    void aMunicipalityThatTheDictionaryDoesNotHaveIsRefused() {
      MunicipalityCode hino = MunicipalityCode.parseWithoutCheckDigit("13212").orElseThrow();
      var plan = new SandboxPlan(1, Optional.empty(), Optional.of(hino), 1);
      assertThrows(SandboxFailure.NoSuchMunicipality.class, () -> make(plan));
    }

    @Test
    void aMissingPartIsSeenWhenItIsOpened() throws Exception {
      make(SMALLEST);
      Files.delete(directory.resolve("terminal").resolve("device.keys"));
      assertThrows(
          SandboxFailure.Damaged.class,
          () -> Sandbox.open(directory, new StoppedClock(), randomness));
    }
  }

  private void beginMaking() throws IOException {
    Path making = Files.createDirectory(SandboxPlace.making(directory));
    Files.createFile(making.resolve(SandboxPlace.BEGUN));
    Files.writeString(Files.createDirectory(making.resolve("terminal")).resolve("x"), "torn");
  }

  private static Path putForeignFile(Path directory) throws IOException {
    Files.createDirectory(directory);
    return Files.writeString(directory.resolve("letter.txt"), "dear reader");
  }
}
