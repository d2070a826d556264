package jp.madoguchi.sandbox.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.madoguchi.centre.medium.MediumDesk;
import jp.madoguchi.centre.medium.ReadIn;
import jp.madoguchi.core.batch.Receipt;
import jp.madoguchi.core.line.LineRefusal;
import jp.madoguchi.core.log.AccessEvent;
import jp.madoguchi.core.log.AccessNote;
import jp.madoguchi.core.medium.Carrying;
import jp.madoguchi.core.medium.MediaDesk;
import jp.madoguchi.core.medium.MediumDispatch;
import jp.madoguchi.core.medium.MediumFlaw;
import jp.madoguchi.core.medium.MediumRefused;
import jp.madoguchi.core.medium.MediumState;
import jp.madoguchi.core.office.TerminalId;
import jp.madoguchi.core.port.DeviceKeys;
import jp.madoguchi.core.port.FileStore;
import jp.madoguchi.storage.centre.DeviceState;
import jp.madoguchi.storage.database.OnEachDatabase;
import jp.madoguchi.storage.file.DirectoryFiles;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Protocol point 16: there and back. */
@OnEachDatabase
class MediumTest extends MediaBetween {
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
    assertEquals(
        Optional.of(channel.clock.now().truncatedTo(ChronoUnit.SECONDS)),
        here.store.downstream().asOf());
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
}
