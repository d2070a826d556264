package jp.madoguchi.terminal.session;

import java.util.stream.Stream;

/** What is done with a case and beside its record, for {@link EveryActTest}. */
final class RecordActs {
  private RecordActs() {}

  static Stream<EveryActTest.Line> lines() {
    return Stream.of(
            MemoActs.lines(),
            CaseActs.lines(),
            IdentityActs.lines(),
            CertificateActs.lines(),
            NoticeActs.lines())
        .flatMap(it -> it);
  }
}
