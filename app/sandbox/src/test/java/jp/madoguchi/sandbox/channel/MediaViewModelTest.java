package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.storage.file.DirectoryFiles;
import jp.madoguchi.terminal.device.MountedMedia;
import jp.madoguchi.terminal.media.MediaViewModel;
import jp.madoguchi.terminal.task.Background;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the page of media says and does, over real folders and a real centre. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediaViewModelTest {
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Double> heard = new ArrayList<>();

  @SuppressWarnings("NullAway.Init")
  private Channel.World world;

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private Seat seat;

  @SuppressWarnings("NullAway.Init")
  private Path stick;

  @SuppressWarnings("NullAway.Init")
  private MediaViewModel inTest;

  @TempDir Path folder;

  @BeforeAll
  void makeKeys() {
    world = Channel.World.make();
  }

  @BeforeEach
  void oneMoveIsUnsent(TestInfo test) throws Exception {
    channel = Channel.open(world, test.getDisplayName());
    Path disk = Files.createTempDirectory(folder, "disk");
    seat = Seat.open(channel, Channel.TERMINAL, world.device(), disk, TwoTerminals.residents());
    seat.put(seat.move("90番地", seat.person(1)));
    Path media = Files.createTempDirectory(folder, "media");
    stick = Files.createDirectory(media.resolve("stick"));
    MediaDesk desk = seat.media();
    inTest =
        new MediaViewModel(
            desk,
            new MountedMedia(List.of(media)),
            new Background(work::add, Runnable::run, _ -> {}),
            desk.standing());
    inTest.progress().subscribe(part -> heard.add(part.doubleValue()));
  }

  @AfterEach
  void close() throws Exception {
    seat.close();
    channel.close();
  }

  private void runAll() {
    while (!work.isEmpty()) {
      work.remove().run();
    }
  }

  private void fill(String number, String carrier, String place) {
    inTest.number().set(number);
    inTest.carrier().set(carrier);
    inTest.place().set(place);
  }

  private MediumDispatch written() {
    fill("B-001", "架空　太郎", stick.toString());
    inTest.write();
    runAll();
    MediumDispatch line = inTest.standing().get().lines().getFirst();
    inTest.chosen().set(Optional.of(line));
    return line;
  }

  private String problem() {
    return inTest.problem().get().key();
  }

  private String said() {
    return inTest.said().get().key();
  }

  @Test
  void theMediaThatArePluggedInAreOffered() {
    List<String> found = new ArrayList<>();
    inTest.look(found::addAll);
    runAll();

    assertEquals(List.of(stick.toString()), found);
  }

  @Nested
  class Writing {
    @Test
    void asksForWhatIsMissingOneAfterTheOther() {
      inTest.write();
      assertEquals("media.number.missing", problem());
      fill("B-001", " ", "");
      inTest.write();
      assertEquals("media.carrier.missing", problem());
      fill("B-001", "架空　太郎", " ");
      inTest.write();
      assertEquals("media.place.missing", problem());
      assertTrue(work.isEmpty());
    }

    @Test
    void saysWhatIsOutAndWhoCarriesIt() {
      assertEquals(0, inTest.standing().get().lines().size());

      MediumDispatch line = written();

      assertEquals("media.written", said());
      assertEquals(List.of("B-001", 1, "架空　太郎"), inTest.said().get().args());
      assertEquals(MediumState.OUT, line.state());
      assertEquals(1, inTest.standing().get().out().count());
      assertEquals(1.0, heard.getLast());
    }

    @Test
    void isOneAtATime() {
      fill("B-001", "架空　太郎", stick.toString());
      inTest.write();
      assertTrue(inTest.busy().get());
      inTest.write();
      assertEquals(1, work.size());
      runAll();
      assertFalse(inTest.busy().get());
    }

    @Test
    void onAMediumThatIsStillOutIsRefused() {
      written();
      inTest.write();
      runAll();

      assertEquals("media.trouble." + MediumFlaw.STILL_OUT, problem());
      assertEquals("", said());
    }

    @Test
    void intoAFolderThatIsGoneIsSaidToBeTheMedium() throws Exception {
      Files.delete(stick);
      fill("B-001", "架空　太郎", stick.toString());
      inTest.write();
      runAll();

      assertEquals("media.trouble.DEVICE", problem());
      assertEquals(0, inTest.standing().get().lines().size());
      assertFalse(inTest.busy().get());
    }
  }

  @Nested
  class Reading {
    private void answered() throws Exception {
      MediumDesk desk = MediumDesk.of(channel.parts(channel.store));
      var files = DirectoryFiles.onMedium(stick);
      desk.answer(desk.line(desk.read(files, "架空　次郎")).orElseThrow(), files, "架空　次郎");
    }

    @Test
    void saysWhatTheAnswerBrought() throws Exception {
      written();
      answered();
      inTest.read();
      runAll();

      assertEquals("media.read.WHOLE", said());
      assertEquals("B-001", inTest.said().get().args().getFirst());
      assertEquals(MediumState.ANSWERED, inTest.standing().get().lines().getFirst().state());
      assertEquals(0, inTest.standing().get().waiting());
    }

    @Test
    void ofAMediumWithoutAnAnswerIsRefused() {
      written();
      inTest.read();
      runAll();

      assertEquals("media.trouble." + MediumFlaw.NO_INDEX, problem());
    }

    @Test
    void tellsOfFilesThatAreNoneOfOurs() throws Exception {
      written();
      answered();
      Files.write(stick.resolve("holiday.jpg"), new byte[] {1, 2, 3});
      inTest.read();
      runAll();

      assertEquals("media.read.WHOLE", said());
      assertEquals("media.others", problem());
    }
  }

  @Nested
  class GivingUp {
    @Test
    void isForWhatIsChosenAndOutAlone() {
      assertFalse(inTest.mayBeMissing());
      inTest.missing();
      assertEquals("media.trouble." + MediumFlaw.NOT_OUT, problem());
    }

    @Test
    void wantsAReason() {
      written();
      inTest.missing();
      assertEquals("media.reason.missing", problem());
      assertTrue(work.isEmpty());
    }

    @Test
    void aMissingMediumMayStillBeDestroyedButNotMissedAgain() {
      written();
      inTest.reason().set("庁内便で紛失");
      inTest.missing();
      runAll();
      assertEquals("media.given.MISSING", said());
      assertEquals("", inTest.reason().get());
      inTest.chosen().set(Optional.of(inTest.standing().get().lines().getFirst()));

      assertFalse(inTest.mayBeMissing());
      assertTrue(inTest.mayBeDestroyed());
      inTest.reason().set("見つかり、細断した");
      inTest.destroyed();
      runAll();
      assertEquals("media.given.DESTROYED", said());
      assertEquals(MediumState.DESTROYED, inTest.standing().get().lines().getFirst().state());
    }
  }

  @Test
  void aMediumIsMissedAfterThreeDays() {
    MediumDispatch line = written();

    assertFalse(inTest.overdue(line));
    assertTrue(
        inTest.overdue(
            new MediumDispatch(
                line.id(),
                line.number(),
                line.writtenAt().minus(MediaDesk.TERM).minusSeconds(1),
                line.writer(),
                line.carrier(),
                line.batches(),
                line.state(),
                line.endedAt(),
                line.reason())));
  }
}
