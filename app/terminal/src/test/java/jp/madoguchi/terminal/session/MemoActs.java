package jp.madoguchi.terminal.session;

import java.util.stream.Stream;
import jp.madoguchi.core.identifier.AddressNumber;
import jp.madoguchi.core.memo.Memo;
import jp.madoguchi.core.memo.MemoDesk;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.TestStore;

/** What is done with memos, for {@link EveryActTest}. */
final class MemoActs {
  private static final AddressNumber SHE = TestStore.WIFE.number();

  private MemoActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.of(
        EveryActTest.line(
            "MemoDesk.open/2",
            Right.LOOK_UP,
            (_, it) -> it.memos().open(EveryActTest.PURPOSE, SHE)),
        EveryActTest.line(
            "MemoDesk.beside/2",
            Right.LOOK_UP,
            (_, it) -> it.memos().beside(EveryActTest.PURPOSE, SHE)),
        EveryActTest.line(
            "MemoDesk.write/3",
            Right.ENTER,
            (test, it) -> it.memos().write(EveryActTest.PURPOSE, test.memo(), "来庁の予定")),
        EveryActTest.line(
            "MemoDesk.amend/4",
            Right.ENTER,
            (test, it) -> {
              Ulid note = test.memo().notes().getFirst().id();
              it.memos().amend(EveryActTest.PURPOSE, test.memo(), note, "来庁ずみ");
            }));
  }

  /** Her memo with one note. */
  static Memo noted(MemoDesk desk) throws Exception {
    desk.write(EveryActTest.PURPOSE, desk.open(EveryActTest.PURPOSE, SHE), "架空の覚え");
    return desk.open(EveryActTest.PURPOSE, SHE);
  }
}
