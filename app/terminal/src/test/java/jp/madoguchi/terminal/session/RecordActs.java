package jp.madoguchi.terminal.session;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.core.operator.Right;
import jp.madoguchi.core.past.AsOf;
import jp.madoguchi.core.past.Basis;
import jp.madoguchi.core.sight.Guarded;
import jp.madoguchi.terminal.fixture.TestStore;

/** What is done with a case and beside its record, for {@link EveryActTest}. */
final class RecordActs {
  private RecordActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.of(
            Stream.of(past(), uncover()),
            MemoActs.lines(),
            CaseActs.lines(),
            IdentityActs.lines(),
            CertificateActs.lines(),
            NoticeActs.lines(),
            TellActs.lines())
        .flatMap(it -> it);
  }

  private static EveryActTest.Line uncover() {
    return new EveryActTest.Line(
        "SightDesk.uncover/4",
        Set.of(Right.ENTER, Right.APPROVE),
        (test, it) ->
            it.sights()
                .uncover(
                    EveryActTest.PURPOSE,
                    TestStore.WIFE.number(),
                    Guarded.INDIVIDUAL_NUMBER,
                    "番号の照合"));
  }

  private static EveryActTest.Line past() {
    return EveryActTest.line(
        "PastDesk.look/3",
        Right.LOOK_UP,
        (test, it) ->
            it.past()
                .look(
                    EveryActTest.PURPOSE,
                    TestStore.WIFE.number(),
                    new AsOf(LocalDate.of(2025, 4, 1), Basis.EVENT)));
  }
}
