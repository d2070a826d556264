package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.core.change.ChangeBook;
import jp.madoguchi.core.change.EnteredChange;
import jp.madoguchi.core.change.ProvisionalConflict;
import jp.madoguchi.core.change.ProvisionalConflict.Reason;
import jp.madoguchi.core.resident.Field;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Measures are entered and put into effect beside whatever else waits for the same person. */
class EntriesBesideTest {
  private final ResidentRecord hanako = People.resident(1, "ヤマダ　ハナコ", "1975-01-01", 7, 1);
  private final List<EnteredChange> move = Moves.group(hanako);
  private final List<EnteredChange> measure = Moves.restraint(hanako);

  @TempDir Path folder;
  private OpenStore open;
  private ChangeBook inTest;

  @BeforeEach
  void bothAreEntered() throws Exception {
    open = OpenStore.inFile(folder).with(hanako);
    inTest = open.store().changes();
    inTest.enter(move);
    inTest.enter(measure);
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private ResidentRecord present() {
    return open.store().register().current(hanako.number()).orElseThrow();
  }

  private void approve(List<EnteredChange> group, ResidentRecord before) throws Exception {
    inTest.approve(
        group.getFirst().act().group(), Moves.approvals(group), Moves.states(group, before));
  }

  private static void refused(Reason reason, Executable act) {
    assertEquals(reason, assertThrows(ProvisionalConflict.class, act).reason());
  }

  private void bothAreInEffect() {
    assertEquals(3, present().history());
    assertEquals(new ExactText("９番\uFA19号"), present().address().address().lot());
    assertEquals(
        "1|1|2|1|2026-04-01||P|調査中", present().particulars().text(Field.RESTRAINTS).value());
  }

  @Test
  void theMoveFirstThenTheMeasure() throws Exception {
    approve(move, present());
    approve(measure, present());
    bothAreInEffect();
  }

  @Test
  void theMeasureFirstThenTheMove() throws Exception {
    approve(measure, present());
    approve(move, present());
    bothAreInEffect();
  }

  @Test
  void aStateMadeFromTheOneBeforeIsRefused() throws Exception {
    approve(measure, present());
    refused(Reason.NEWER_STATE, () -> approve(move, hanako));
    assertEquals(2, present().history());
  }

  @Test
  void theMoveIsTheOpenEntry() throws Exception {
    assertEquals(
        Optional.of(move.getFirst().act().group()),
        inTest.openFor(hanako.number()).map(group -> group.id()));
    inTest.withdraw(move.getFirst().act().group());
    assertEquals(Optional.empty(), inTest.openFor(hanako.number()));
  }

  @Test
  void aSecondOfEitherIsRefused() {
    refused(Reason.OPEN_ENTRY, () -> inTest.enter(Moves.group(hanako)));
    refused(Reason.OPEN_ENTRY, () -> inTest.enter(Moves.restraint(hanako)));
  }

  @Test
  void whatTouchesTheSameIsRefusedOnALaterState() throws Exception {
    inTest.withdraw(move.getFirst().act().group());
    approve(measure, present());
    List<EnteredChange> early = Moves.group(hanako);
    refused(Reason.NEWER_STATE, () -> inTest.enter(early));
  }
}
