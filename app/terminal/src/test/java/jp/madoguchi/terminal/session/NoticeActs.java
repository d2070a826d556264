package jp.madoguchi.terminal.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.core.notice.Letter;
import jp.madoguchi.core.notice.Notice;
import jp.madoguchi.core.notice.NoticeBook.Part;
import jp.madoguchi.core.notice.NoticeDesk;
import jp.madoguchi.core.notice.NoticeKind;
import jp.madoguchi.core.notice.NoticeNumber;
import jp.madoguchi.core.notice.NoticeState;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.text.ExactText;
import jp.madoguchi.core.value.Ulid;
import jp.madoguchi.terminal.fixture.TestStore;

/** What is done with letters, for {@link EveryActTest}. */
final class NoticeActs {
  private NoticeActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.of(
        EveryActTest.line(
            "NoticeDesk.list/1", Right.ISSUE, (_, it) -> it.notices().list(Part.WAITING)),
        EveryActTest.line(
            "NoticeDesk.prepare/1",
            Right.ISSUE,
            (test, it) -> it.notices().prepare(test.waiting())),
        EveryActTest.line(
            "NoticeDesk.issue/1",
            Right.ISSUE,
            (test, it) ->
                it.notices()
                    .issue(
                        new NoticeDesk.Prepared(
                            notice(test.waiting(), NoticeState.ASKED), letter(test.waiting())))),
        EveryActTest.line(
            "NoticeDesk.answer/2",
            Right.ISSUE,
            (test, it) -> it.notices().answer(notice(test.waiting(), NoticeState.BEGUN), true)),
        EveryActTest.line(
            "NoticeDesk.dismiss/2",
            Right.ISSUE,
            (test, it) -> it.notices().dismiss(test.waiting(), "手渡し済み")),
        EveryActTest.line(
            "NoticeDesk.askAgain/2",
            Right.ISSUE,
            (test, it) -> it.notices().askAgain(test.waiting(), "汚れ")));
  }

  private static Notice notice(Ulid id, NoticeState state) {
    return new Notice(
        id,
        NoticeKind.HEAD_CHANGED,
        TestStore.WIFE.number(),
        "cause",
        Optional.empty(),
        EveryActTest.PURPOSE,
        Instant.EPOCH,
        state,
        Optional.of(new NoticeNumber(LocalDate.of(2026, 5, 20), TestStore.TERMINAL, 1)),
        Optional.empty());
  }

  private static Letter letter(Ulid id) {
    return new Letter(
        id,
        NoticeKind.HEAD_CHANGED,
        List.of(TestStore.WIFE.number()),
        1,
        new Letter.Addressee("", "", "", new ExactText("架空　花子")),
        List.of(),
        List.of());
  }
}
