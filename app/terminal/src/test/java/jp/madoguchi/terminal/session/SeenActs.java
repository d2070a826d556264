package jp.madoguchi.terminal.session;

import java.util.stream.Stream;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.value.Bytes;
import jp.madoguchi.terminal.fixture.TestStore;

/** What is done with what an approver has seen, for {@link EveryActTest}. */
final class SeenActs {
  private SeenActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.of(
        EveryActTest.line(
            "SeenDesk.keep/2",
            Right.APPROVE,
            (test, it) -> it.seen().keep(test.waiting(), Bytes.of(new byte[32]))),
        EveryActTest.line(
            "SeenDesk.approve/3",
            Right.APPROVE,
            (_, it) -> it.seen().approve(EveryActTest.noCard(), (_, _) -> {}, () -> false)),
        EveryActTest.line(
            "AlikeDesk.open/2",
            Right.APPROVE,
            (test, it) -> it.alike().open(test.waiting(), TestStore.HEAD.number())));
  }
}
