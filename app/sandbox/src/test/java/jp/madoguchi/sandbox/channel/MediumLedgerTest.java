package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.core.log.AccessEntry;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediaLedger;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.file.DirectoryFiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Protocol point 16: what is on a medium, and what the ledgers say of it. */
@OnEachDatabase
class MediumLedgerTest extends MediaBetween {
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
