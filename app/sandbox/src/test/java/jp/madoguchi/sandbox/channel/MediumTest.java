package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumNumber;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.simulator.office.MadeUpResident;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.database.TestDatabase;
import jp.madoguchi.storage.file.DirectoryFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;

/** Protocol point 16 with real files: two terminals, one centre, and media between them. */
@OnEachDatabase
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MediumTest {
  private static final TerminalId OTHER = new TerminalId("T-2");
  private static final MediumNumber FIRST = new MediumNumber("B-001");
  private static final MediumNumber SECOND = new MediumNumber("B-002");
  private static final String BY = "架空　次郎";

  @Parameter
  @SuppressWarnings("NullAway.Init")
  private TestDatabase database;

  @SuppressWarnings("NullAway.Init")
  private Channel.World world;

  @SuppressWarnings("NullAway.Init")
  private DeviceKeys otherDevice;

  @SuppressWarnings("NullAway.Init")
  private Channel channel;

  @SuppressWarnings("NullAway.Init")
  private MediumDesk centre;

  @SuppressWarnings("NullAway.Init")
  private Seat here;

  @SuppressWarnings("NullAway.Init")
  private Seat there;

  @SuppressWarnings("NullAway.Init")
  private MediaDesk inTest;

  @SuppressWarnings("NullAway.Init")
  private FileStore stick;

  @SuppressWarnings("NullAway.Init")
  private Path stickFolder;

  @SuppressWarnings("NullAway.Init")
  private FileStore answer;

  @TempDir Path folder;

  @BeforeAll
  void makeKeys() {
    world = Channel.World.make();
    otherDevice = world.keys().device(OTHER);
  }

  @BeforeParameterizedClassInvocation
  void skipWithoutDatabase() {
    database.orSkip();
  }

  @BeforeEach
  void open(TestInfo test) throws Exception {
    channel = Channel.open(world, database.fresh(test.getDisplayName()));
    channel.enrol(OTHER, otherDevice);
    centre = MediumDesk.of(channel.parts(channel.store));
    here = Seat.open(channel, Channel.TERMINAL, world.device(), fresh("here"), residents());
    there = Seat.open(channel, OTHER, otherDevice, fresh("there"), residents());
    inTest = here.media();
    stickFolder = fresh("stick");
    stick = DirectoryFiles.onMedium(stickFolder);
    answer = DirectoryFiles.onMedium(fresh("answer"));
  }

  private Path fresh(String name) throws Exception {
    return Files.createTempDirectory(folder, name);
  }

  private static Stream<ResidentRecord> residents() {
    return LongStream.rangeClosed(1, 10).mapToObj(n -> MadeUpResident.of(n, Channel.CITY));
  }

  @AfterEach
  void close() throws Exception {
    here.close();
    there.close();
    channel.close();
  }

  private MediumDispatch write(MediumNumber number, FileStore medium) throws Exception {
    return inTest.write(medium, number, "架空　太郎", _ -> {});
  }

  private void answerTo(ReadIn read, FileStore medium) throws Exception {
    centre.answer(centre.line(read).orElseThrow(), medium, BY);
  }

  private static List<ReadIn.Outcome> outcomes(ReadIn read) {
    return read.batches().stream().map(ReadIn.OfBatch::outcome).toList();
  }

  private static void refused(MediumFlaw flaw, org.junit.jupiter.api.function.Executable act) {
    assertEquals(flaw, assertThrows(MediumRefused.class, act).flaw());
  }

  private MediumState state(MediumDispatch line) {
    return here.store.media().find(line.id()).orElseThrow().state();
  }

  @Test
  void aMoveGoesThereAndItsReceiptAndOthersMovesComeBack() throws Exception {
    there.put(there.move("77番地", there.person(2)));
    there.sync();
    here.put(here.move("90番地", here.person(1)));

    MediumDispatch line = write(FIRST, stick);
    ReadIn read = centre.read(stick, BY);
    answerTo(read, answer);
    MediaDesk.Outcome outcome = inTest.read(answer);

    assertEquals(List.of(new ReadIn.Taken(1)), outcomes(read));
    assertEquals(new Carrying.Taken(1, 1, Carrying.End.WHOLE, ""), outcome.taken());
    assertEquals(List.of(), outcome.damaged());
    assertEquals(channel.person(1), here.person(1));
    assertEquals(List.of(channel.person(2)), here.at("77番地"));
    assertEquals(0, here.store.outbox().unsent().changes());
    assertEquals(MediumState.ANSWERED, state(line));
    assertEquals(List.of(), centre.unanswered());
  }

  @Test
  void severalBatchesGoOnOneMediumInTheirOrder() throws Exception {
    here.put(here.move("90番地", here.person(1)));
    here.carrying().seal();
    here.put(here.move("91番地", here.person(2)));
    write(FIRST, stick);

    ReadIn read = centre.read(stick, BY);
    answerTo(read, answer);

    assertEquals(List.of(new ReadIn.Taken(1), new ReadIn.Taken(1)), outcomes(read));
    assertEquals(2, inTest.read(answer).taken().receipts());
  }

  @Nested
  class Meanwhile {
    private Carrying.Taken takenAfter(ThrowingRunnable work) throws Exception {
      there.put(there.move("77番地", there.person(2)));
      there.sync();
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);
      work.run();
      answerTo(centre.read(stick, BY), answer);
      return inTest.read(answer).taken();
    }

    @Test
    void lookingPeopleUpDoesNotKeepOthersMovesOut() throws Exception {
      Carrying.Taken taken =
          takenAfter(() -> {
            here.store
                .log()
                .append(
                    here.entrant.operator().operator().id(),
                    Optional.empty(),
                    Optional.empty(),
                    AccessNote.of(AccessEvent.VIEW, ""));
            here.carrying().seal();
          });

      assertEquals(new Carrying.Taken(1, 1, Carrying.End.NO_MORE, ""), taken);
      assertEquals(channel.person(2), here.person(2));
    }

    @Test
    void ownMovesKeepOthersMovesWaiting() throws Exception {
      Carrying.Taken taken = takenAfter(() -> here.put(here.move("91番地", here.person(3))));

      assertEquals(new Carrying.Taken(1, 0, Carrying.End.NO_MORE, ""), taken);
      assertEquals(List.of(), here.at("77番地"));
      assertEquals(1, here.store.outbox().unsent().changes());
    }
  }

  private interface ThrowingRunnable {
    void run() throws Exception;
  }

  @Nested
  class Twice {
    @Test
    void lineAndMediumTogetherDoNoHarm() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);
      here.sync();

      ReadIn read = centre.read(stick, BY);
      answerTo(read, answer);
      MediaDesk.Outcome outcome = inTest.read(answer);

      assertEquals(List.of(new ReadIn.Known()), outcomes(read));
      assertEquals(0, outcome.taken().receipts());
      assertEquals(1, channel.centre.view().receipts(Channel.TERMINAL).size());
      assertEquals(channel.person(1), here.person(1));
    }

    @Test
    void whatCameByMediumIsReceiptedByLineWithTheSameReceipt() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);
      centre.read(stick, BY);

      here.sync();

      assertEquals(1L, here.store.outbox().lastReceipt().map(Receipt::sequence).orElseThrow());
      assertEquals(1, channel.centre.view().receipts(Channel.TERMINAL).size());
    }

    @Test
    void aMediumReadTwiceIsTakenOnce() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);

      centre.read(stick, BY);

      assertEquals(List.of(new ReadIn.Known()), outcomes(centre.read(stick, BY)));
    }

    @Test
    void anAnswerReadTwiceIsTakenOnce() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      MediumDispatch line = write(FIRST, stick);
      answerTo(centre.read(stick, BY), answer);
      inTest.read(answer);

      MediaDesk.Outcome again = inTest.read(answer);

      assertEquals(new Carrying.Taken(0, 0, Carrying.End.WHOLE, ""), again.taken());
      assertEquals(line.id(), again.answered().id());
    }

    @Test
    void anOlderAnswerAfterANewerOneChangesNothing() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      MediumDispatch older = write(FIRST, stick);
      answerTo(centre.read(stick, BY), answer);
      here.put(here.move("91番地", here.person(2)));
      FileStore newer = DirectoryFiles.onMedium(fresh("newer"));
      MediumDispatch line = write(SECOND, newer);
      answerTo(centre.read(newer, BY), newer);
      inTest.read(newer);

      MediaDesk.Outcome late = inTest.read(answer);

      assertEquals(0, late.taken().receipts() + late.taken().rows());
      assertEquals(older.id(), late.answered().id());
      assertEquals(
          List.of(MediumState.ANSWERED, MediumState.ANSWERED), List.of(state(older), state(line)));
      assertEquals(channel.person(2), here.person(2));
    }
  }

  @Nested
  class Elsewhere {
    @Test
    void anotherTerminalCannotReadTheAnswer() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);
      answerTo(centre.read(stick, BY), answer);
      there.put(there.move("91番地", there.person(2)));
      there.media().write(DirectoryFiles.onMedium(fresh("theirs")), SECOND, "架空", _ -> {});

      refused(MediumFlaw.NO_INDEX, () -> there.media().read(answer));
    }

    @Test
    void anotherOfficesCentreSeesNoMediumAtAll() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);
      Channel.World elsewhere = Channel.World.make();
      try (Channel away = Channel.open(elsewhere, "elsewhere")) {
        MediumDesk desk = MediumDesk.of(away.parts(away.store));

        refused(MediumFlaw.NO_INDEX, () -> desk.read(stick, BY));
      }
    }

    @Test
    void aTerminalThatTheCentreDoesNotKnowIsRefused() throws Exception {
      TerminalId id = new TerminalId("T-9");
      DeviceKeys keys = world.keys().device(id);
      try (Seat unknown = Seat.open(channel, id, keys, fresh("unknown"), residents())) {
        unknown.media().write(stick, FIRST, "架空", _ -> {});
      }

      refused(MediumFlaw.UNKNOWN_DEVICE, () -> centre.read(stick, BY));
    }

    @Test
    void aRevokedTerminalIsToldSoAndGetsNothingOfTheRegister() throws Exception {
      there.put(there.move("77番地", there.person(2)));
      there.sync();
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);
      channel.store.inTransaction(transaction -> {
        transaction.registry().mark(Channel.TERMINAL, DeviceState.REVOKED);
        return true;
      });

      ReadIn read = centre.read(stick, BY);
      answerTo(read, answer);
      Carrying.Taken taken = inTest.read(answer).taken();

      assertEquals(
          List.of(new ReadIn.Refused(LineRefusal.of(LineRefusal.Code.REVOKED_DEVICE))),
          outcomes(read));
      assertEquals(new Carrying.Taken(0, 0, Carrying.End.REFUSED, "REVOKED_DEVICE"), taken);
      assertEquals(1, here.store.outbox().unsent().changes());
    }
  }

  @Nested
  class Damage {
    @Test
    void whatIsWholeIsTakenAndTheRestComesLater() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);
      answerTo(centre.read(stick, BY), answer);
      for (String name : answer.names()) {
        byte[] file = answer.read(name).orElseThrow();
        file[file.length - 1] ^= 1;
        answer.replace(name, file);
        byte[] sound = file.clone();
        sound[sound.length - 1] ^= 1;
        assertNothingWorse();
        answer.replace(name, sound);
      }

      assertEquals(Carrying.End.WHOLE, inTest.read(answer).taken().end());
      assertEquals(0, here.store.outbox().unsent().changes());
    }

    /** With any one file damaged, the answer is refused or taken in part, and no word is lost. */
    private void assertNothingWorse() throws Exception {
      try {
        MediaDesk.Outcome outcome = inTest.read(answer);
        assertTrue(
            outcome.damaged().isEmpty()
                || outcome.damaged().equals(List.of(MediumFlaw.FILE_CHANGED)));
      } catch (MediumRefused e) {
        assertEquals(MediumFlaw.NO_INDEX, e.flaw());
      }
    }

    @Test
    void aBatchWhoseFileIsMissingIsNamedAndComesAnotherTime() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);
      Map<String, byte[]> files = new TreeMap<>();
      for (String name : stick.names()) {
        files.put(name, stick.read(name).orElseThrow());
      }

      assertEquals(
          List.of(new ReadIn.Damaged(MediumFlaw.FILE_MISSING)), outcomes(readIndexAlone(files)));
      assertEquals(1, here.store.outbox().unsent().changes());
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        stick.replace(file.getKey(), file.getValue());
      }
      assertEquals(List.of(new ReadIn.Taken(1)), outcomes(centre.read(stick, BY)));
    }

    /** Reads the medium with each of its files alone on it; one of them is the index. */
    private ReadIn readIndexAlone(Map<String, byte[]> files) throws Exception {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        for (String name : stick.names()) {
          stick.delete(name);
        }
        stick.replace(file.getKey(), file.getValue());
        try {
          return centre.read(stick, BY);
        } catch (MediumRefused e) {
          assertEquals(MediumFlaw.NO_INDEX, e.flaw());
        }
      }
      throw new AssertionError("no file was the index");
    }
  }

  @Nested
  class OnTheStick {
    @Test
    void allFilesHaveASizeClassARandomNameAndNoTime() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);

      try (Stream<Path> files = Files.list(stickFolder)) {
        List<Path> all = files.toList();
        assertEquals(4, all.size());
        for (Path file : all) {
          assertTrue(file.getFileName().toString().matches("[0-9a-f]{32}"), file.toString());
          assertEquals(64 << 10, Files.size(file));
          assertEquals(
              "2000-01-01T00:00:00Z", Files.getLastModifiedTime(file).toInstant().toString());
        }
      }
    }

    @Test
    void oneChangeLooksLikeNone() throws Exception {
      write(FIRST, stick);
      int none = stick.names().size();
      inTest.destroyed(inTest.standing().lines().getFirst().id(), "上書き");
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);

      assertEquals(none, stick.names().size());
    }

    @Test
    void foreignFilesAreNeitherOverwrittenNorRead() throws Exception {
      Files.writeString(stickFolder.resolve("autorun.inf"), "[autorun]");
      refused(MediumFlaw.NOT_EMPTY, () -> write(FIRST, stick));
      Files.delete(stickFolder.resolve("autorun.inf"));
      write(FIRST, stick);
      Files.writeString(stickFolder.resolve("autorun.inf"), "[autorun]");
      Files.createDirectory(stickFolder.resolve("0123456789abcdef0123456789abcdef"));
      Files.createSymbolicLink(
          stickFolder.resolve("fedcba9876543210fedcba9876543210"), folder.resolve("elsewhere"));

      assertEquals(1, centre.read(stick, BY).others());
    }

    @Test
    void whatACutWritingLeftIsOverwritten() throws Exception {
      Path left = stickFolder.resolve("0123456789abcdef0123456789abcdef.fresh");
      Files.write(left, new byte[70_000]);
      write(FIRST, stick);

      assertFalse(Files.exists(left));
      assertEquals(4, stick.names().size());
    }

    @Test
    void whatAnEarlierWritingLeftIsGone() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      write(FIRST, stick);
      List<String> before = stick.names();
      answerTo(centre.read(stick, BY), stick);

      assertTrue(stick.names().stream().noneMatch(before::contains));
      assertEquals(1, inTest.read(stick).taken().receipts());
    }
  }

  @Nested
  class InTheLedger {
    @Test
    void aMediumThatIsOutIsNotWrittenAgain() throws Exception {
      write(FIRST, stick);
      refused(MediumFlaw.STILL_OUT, () -> write(FIRST, stick));
    }

    @Test
    void whatIsOutIsCountedUntilItIsAnsweredOrGivenUp() throws Exception {
      MediumDispatch line = write(FIRST, stick);
      write(SECOND, answer);
      assertEquals(2, inTest.out().count());

      inTest.missing(line.id(), "搬送中に紛失");

      assertEquals(new MediaLedger.Out(1, Optional.of(Channel.CLOCK.now())), inTest.out());
      assertEquals(MediumState.MISSING, state(line));
    }

    @Test
    void aMissingMediumThatCameBackAnsweredIsAnswered() throws Exception {
      here.put(here.move("90番地", here.person(1)));
      MediumDispatch line = write(FIRST, stick);
      inTest.missing(line.id(), "三日戻らない");
      answerTo(centre.read(stick, BY), answer);

      assertEquals(1, inTest.read(answer).taken().receipts());
      assertEquals(MediumState.ANSWERED, state(line));
    }

    @Test
    void givingUpTakesAReasonAndAnOpenLine() throws Exception {
      MediumDispatch line = write(FIRST, stick);
      refused(MediumFlaw.WORDS, () -> inTest.missing(line.id(), "  "));
      inTest.destroyed(line.id(), "破損");
      refused(MediumFlaw.NOT_OUT, () -> inTest.missing(line.id(), "紛失"));
    }

    @Test
    void eachActIsInTheAccessLogAlsoARefusedOne() throws Exception {
      MediumDispatch line = write(FIRST, stick);
      refused(MediumFlaw.STILL_OUT, () -> write(FIRST, stick));
      answerTo(centre.read(stick, BY), answer);
      inTest.read(answer);
      MediumDispatch second = write(SECOND, stick);
      inTest.missing(second.id(), "紛失");

      assertEquals(
          List.of(
              AccessEvent.MEDIUM_WRITTEN,
              AccessEvent.REFUSED,
              AccessEvent.MEDIUM_READ,
              AccessEvent.MEDIUM_WRITTEN,
              AccessEvent.MEDIUM_GIVEN_UP),
          here.store.log().from(1, 100).stream().map(AccessEntry::event).toList());
      assertEquals(MediumState.ANSWERED, state(line));
    }

    @Test
    void whoeverMayOnlyLookUpMayDoNothing() throws Exception {
      MediaDesk visitor = here.media(Set.of(Right.LOOK_UP));
      assertFalse(visitor.allowed());
      refused(MediumFlaw.NO_RIGHT, () -> visitor.write(stick, FIRST, "架空", _ -> {}));
      refused(MediumFlaw.NO_RIGHT, () -> visitor.read(stick));
      assertEquals(List.of(), stick.names());
    }

    @Test
    void aMediumIsMissedAfterThreeDays() {
      assertFalse(inTest.overdue(Channel.CLOCK.now().minus(MediaDesk.TERM)));
      assertTrue(inTest.overdue(Channel.CLOCK.now().minus(MediaDesk.TERM).minusMillis(1)));
    }

    @Test
    void whatWasNotReadInIsNotOverwrittenByAnAnswer() throws Exception {
      write(FIRST, stick);
      ReadIn read = centre.read(stick, BY);
      FileStore unread = DirectoryFiles.onMedium(fresh("unread"));
      write(SECOND, unread);
      List<String> before = unread.names();

      refused(MediumFlaw.NOT_READ, () -> answerTo(read, unread));
      assertEquals(before, unread.names());
    }

    @Test
    void theCentreKnowsWhatIsNotAnswered() throws Exception {
      write(FIRST, stick);
      ReadIn read = centre.read(stick, BY);

      assertEquals(
          List.of(FIRST), centre.unanswered().stream().map(line -> line.number()).toList());
      assertInstanceOf(ReadIn.class, read);
    }
  }
}
