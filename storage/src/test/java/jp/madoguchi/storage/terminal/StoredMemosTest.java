package jp.madoguchi.storage.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.memo.MemoBook;
import jp.madoguchi.core.memo.Wording;
import jp.madoguchi.core.resident.ResidentRecord;
import jp.madoguchi.core.text.ExactText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredMemosTest {
  private static final ResidentRecord SHE = People.resident(3, "カクウ　ハナコ", "1975-01-01");

  private OpenStore open;
  private MemoBook inTest;

  @BeforeEach
  void open() throws Exception {
    open = OpenStore.inMemory();
    inTest = open.store().memos();
  }

  @AfterEach
  void close() throws Exception {
    open.close();
  }

  private Wording next(String text) {
    return Wording.after(
        inTest.of(SHE.number()),
        Moves.freshId(),
        People.CLERK,
        StepClock.START,
        new ExactText(text));
  }

  @Test
  void whatWasWrittenIsReadInItsOrder() {
    Wording first = next("委任状あり");
    inTest.add(first);
    Wording second = next("𠮷田と呼ばれている");
    inTest.add(second);
    Memo memo = inTest.of(SHE.number());
    assertEquals(List.of(first, second), memo.wordings());
    assertTrue(memo.whole());
  }

  @Test
  void ofTwoWhoWriteAtOnceOneIsTold() {
    Wording one = next("委任状あり");
    Wording other = next("委任状なし");
    assertTrue(inTest.add(one));
    assertFalse(inTest.add(other));
    assertEquals(List.of(one), inTest.of(SHE.number()).wordings());
  }

  @Test
  void anotherPersonsMemoIsAnothers() {
    inTest.add(next("委任状あり"));
    assertEquals(List.of(), inTest.of(People.resident(4, "カ", "1975-01-01").number()).wordings());
  }

  @Test
  void whatIsAlteredBesideTheProgramIsSeen() throws Exception {
    inTest.add(next("委任状あり"));
    try (Connection connection = open.database().connection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE memo_wording SET wording = '委任状なし'");
      connection.commit();
    }
    assertFalse(inTest.of(SHE.number()).whole());
  }

  @Test
  void itStaysWithWhoeverMovesAndWithWhoeverIsRemoved() {
    ResidentRecord removed = Retained.removed(SHE, LocalDate.of(2026, 3, 1));
    inTest.add(next("委任状あり"));
    open.store().bulkLoad(Stream.of(removed));
    assertEquals(1, inTest.of(removed.number()).wordings().size());
  }
}
